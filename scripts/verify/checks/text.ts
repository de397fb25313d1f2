import { strings } from '../../../src/i18n/index.ts';
import { type Block, readBody } from '../../../src/speech/body.ts';
import { readSpeechFile } from '../../../src/speech/file.ts';
import { type Archive, speechPage } from '../archive.ts';
import type { Check, Page } from '../check.ts';
import { attribute, type Element, elementsOf, isElement, type Node, textOf } from '../html.ts';
import { clip, parting } from '../parting.ts';
import type { Problem } from '../problem.ts';
import { VERIFY } from '../strings.zh-CN.ts';

/** Class of the element that holds the text of a speech. */
const BODY = 'paper';
/** Class of the mark before an inferred title. */
const DRAFT = 'draft';
/** What the archive adds to a text, by class, and the words that may stand in it. */
const ADDITIONS: Record<string, readonly string[]> = {
  n: [''],
  cut: [strings.speech.headMissing, strings.speech.tailMissing],
};

const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'className') ?? '').split(' ').includes(name);
const isAddition = (element: Element): boolean =>
  Object.entries(ADDITIONS).some(
    ([name, words]) => hasClass(element, name) && words.includes(textOf(element).trim()),
  );
const isBlock = (node: Node): node is Element =>
  isElement(node) && /^[ph]\d+$/.test(attribute(node, 'id') ?? '');

interface Shown {
  anchor: string;
  text: string;
}

/** Scripts inside the text of a speech: nothing that is written there may run. */
const FOREIGN = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'img']);

function shownBlock(element: Element): Shown {
  const anchor = attribute(element, 'id') ?? '';
  const rows = elementsOf(element).filter(({ tagName }) => tagName === 'tr');
  if (rows.length === 0) return { anchor, text: textOf(element, isAddition) };
  const cells = (row: Element) =>
    row.children.filter(isElement).map((cell) => textOf(cell, isAddition));
  return { anchor, text: rows.map((row) => cells(row).join('\t')).join('\n') };
}

/** The blocks of a page's body in order, and whatever text stands between them. */
function shown(node: Node): Shown[] {
  if (isBlock(node)) return [shownBlock(node)];
  if (isElement(node)) return isAddition(node) ? [] : node.children.flatMap(shown);
  const text = textOf(node);
  return text.trim() ? [{ anchor: '', text }] : [];
}

function difference(blocks: readonly Block[], page: readonly Shown[]): string | null {
  for (let i = 0; i < Math.max(blocks.length, page.length); i++) {
    const [block, seen] = [blocks[i], page[i]];
    if (!seen) return VERIFY.lost(clip(block?.text ?? ''));
    if (!block) return VERIFY.added(clip(seen.text));
    if (block.anchor !== seen.anchor) {
      return VERIFY.wrongAnchor(clip(seen.text), seen.anchor, block.anchor);
    }
    if (block.text !== seen.text) {
      const [is, should] = parting(seen.text, block.text);
      return VERIFY.differs(block.anchor, is, should);
    }
  }
  return null;
}

/** The page's own heading, the mark of an inferred title left out. */
function headingOf(page: Page): string {
  const heading = page.elements.find(({ tagName }) => tagName === 'h1');
  const own = (heading?.children ?? []).filter(
    (child) => !(isElement(child) && hasClass(child, DRAFT)),
  );
  return own
    .map((node) => textOf(node))
    .join('')
    .trim();
}

interface Expected {
  title: string;
  blocks: Block[];
}

/** What a page must show; `null` for a file that cannot be read: `sources` says so. */
async function expectedOf(archive: Archive, file: string): Promise<Expected | null> {
  try {
    const { frontMatter, body } = readSpeechFile(await archive.readContent(file), file);
    return { title: frontMatter.title, blocks: readBody(body) };
  } catch {
    return null;
  }
}

async function compare(archive: Archive, id: string, page: Page): Promise<Problem[]> {
  const file = `speeches/${id}.md`;
  const at = (what: string, todo: string): Problem => ({ page: page.path, what, do: todo });
  const body = page.elements.find((element) => hasClass(element, BODY));
  if (!body) return [at(VERIFY.noBody(BODY), VERIFY.markBody)];

  const problems = elementsOf(body)
    .filter(({ tagName }) => FOREIGN.has(tagName))
    .map(({ tagName }) => at(VERIFY.foreign(tagName), VERIFY.escape));
  const expected = await expectedOf(archive, file);
  const found = expected && difference(expected.blocks, shown(body));
  if (found) problems.push(at(found, VERIFY.showAll(file)));
  const title = headingOf(page);
  if (expected && title !== expected.title) {
    problems.push(at(VERIFY.otherTitle(title, expected.title), VERIFY.showAll(file)));
  }
  return problems;
}

/** Every speech's page shows the text of its Markdown file, block for block. */
export const text: Check = (archive) => {
  const speeches = new Map([...archive.speeches].map((id) => [speechPage(id), id]));
  return {
    async page(page) {
      const id = speeches.get(page.path);
      return id === undefined ? [] : compare(archive, id, page);
    },
  };
};

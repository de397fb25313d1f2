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
/** Classes of what the archive adds there: paragraph numbers, and 〔原文至此中断〕. */
const ADDITIONS = ['n', 'cut'];

const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'className') ?? '').split(' ').includes(name);
const isAddition = (element: Element): boolean => ADDITIONS.some((name) => hasClass(element, name));
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

/** The blocks that a page must show; `null` for a file that cannot be read: `sources` says so. */
async function blocksOf(archive: Archive, file: string): Promise<Block[] | null> {
  try {
    return readBody(readSpeechFile(await archive.readContent(file), file).body);
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
  const blocks = await blocksOf(archive, file);
  const found = blocks && difference(blocks, shown(body));
  if (found) problems.push(at(found, VERIFY.showAll(file)));
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

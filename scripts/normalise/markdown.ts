import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Block } from '../../src/speech/body.ts';
import { splitSpeechFile } from '../../src/speech/file.ts';
import {
  type FrontMatter,
  type Similar,
  frontMatter as schema,
} from '../../src/speech/frontmatter.ts';
import { toYaml } from './yaml.ts';

type Root = Parameters<typeof writer.stringify>[0];
type Content = Root['children'][number];
type Table = Extract<Content, { type: 'table' }>;

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers['text']>;

/** Where a sign stands that Markdown gives a meaning to, by itself or at a border of a block. */
const COULD_BE_MARKUP = /[\t\n\r!&(*:<>@[\\\]_`|~]|[Ww]\.|^\s|^[+\-#=]|^\d+[.)]|[\s#]$|^$/u;

/** Most texts have nothing to escape, which looking once is enough to know. */
const text: Handle = ({ value }: { value: string }, _, state, info) =>
  COULD_BE_MARKUP.test(value) ? state.safe(value, info) : value;

/** Longer blocks hardly come again. */
const SHORT = 40;

/** A table as the writer sets it, where no cell holds a sign; nothing for any other. */
function plainTable({ children }: Table): string | undefined {
  const rows = children.map((row) =>
    row.children.map(({ children: [only, more] }) =>
      only?.type === 'text' && !more && !COULD_BE_MARKUP.test(only.value) ? only.value : '',
    ),
  );
  const [head] = rows;
  const isPlain = rows.every((cells) => cells.length === head?.length && !cells.includes(''));
  if (!head || !isPlain) return undefined;
  const lines = [head, head.map(() => '-'), ...rows.slice(1)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * The blocks of a speech with a blank line between two of them. A block of plain words is
 * written as it stands, and one that comes again as it was written before.
 */
const root: Handle = (node: Root, _, state, info) => {
  const written = new Map<string, string>();
  const write = (block: Content): string =>
    state.handle(block, node, state, { ...info, before: '\n', after: '\n' });
  return node.children
    .map((block) => {
      if (block.type === 'table') return plainTable(block) ?? write(block);
      const [only, more] = 'children' in block ? block.children : [];
      if (only?.type !== 'text' || more) return write(block);
      const mark = block.type === 'heading' ? `${'#'.repeat(block.depth)} ` : '';
      if (!COULD_BE_MARKUP.test(only.value)) return mark + only.value;
      if (only.value.length > SHORT) return write(block);
      const key = mark + only.value;
      const known = written.get(key) ?? write(block);
      written.set(key, known);
      return known;
    })
    .join('\n\n');
};

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', handlers: { text, root } })
  .freeze();

/**
 * @param blocks of a speech as they read
 * @returns its body as Markdown, made from a tree wherever a sign stands that could be markup
 */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.every(isPlain) ? inPlain(blocks) : writer.stringify(toTree(blocks));
}

const isPlain = (block: Block): boolean =>
  block.kind !== 'table' &&
  (block.kind === 'heading' || block.runIn === 0) &&
  !COULD_BE_MARKUP.test(block.text);

/** What the writer makes of blocks without a sign; setting it up takes longer than a short speech. */
const inPlain = (blocks: readonly Block[]): string => {
  const lines = blocks.map((block) => markOf(block) + block.text);
  return lines.length > 0 ? `${lines.join('\n\n')}\n` : '';
};

const markOf = (block: Block): string =>
  block.kind === 'heading' ? `${'#'.repeat(block.depth)} ` : '';

/** @returns the tree (mdast) of the body */
export const toTree = (blocks: readonly Block[]): Root => ({
  type: 'root',
  children: blocks.map(toNode),
});

function toNode(block: Block): Content {
  switch (block.kind) {
    case 'heading': {
      const depth = block.depth as 2 | 3 | 4 | 5 | 6;
      return { type: 'heading', depth, children: [{ type: 'text', value: block.text }] };
    }
    case 'paragraph': {
      const { text, runIn } = block;
      const rest = { type: 'text', value: text.slice(runIn) } as const;
      if (runIn === 0) return { type: 'paragraph', children: [rest] };
      const opening = { type: 'text', value: text.slice(0, runIn) } as const;
      return { type: 'paragraph', children: [{ type: 'strong', children: [opening] }, rest] };
    }
    case 'table':
      return {
        type: 'table',
        children: block.rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((value) => ({
            type: 'tableCell',
            children: [{ type: 'text', value }],
          })),
        })),
      };
  }
}

/**
 * @returns the whole of a speech file: YAML front matter, then the body
 * @throws where the front matter does not fit its schema
 */
export function toSpeechFile(frontMatter: FrontMatter, blocks: readonly Block[]): string {
  return withFrontMatter(frontMatter, toMarkdown(blocks));
}

/** @param body Markdown, as `toMarkdown` gives it */
export function withFrontMatter(frontMatter: FrontMatter, body: string): string {
  return `---\n${toYaml(schema.parse(frontMatter))}---\n\n${body}`;
}

const KEYS = Object.keys(schema.shape);
/** The fields that stand after `similar`, each at the head of a line. */
const AFTER_SIMILAR = new RegExp(
  `^(?:${KEYS.slice(KEYS.indexOf('similar') + 1).join('|')}):`,
  'mu',
);

/**
 * Puts `similar` into the file of a speech as `toSpeechFile` wrote it; the rest of the file is
 * not read again.
 * @param similar one at least
 */
export function withSimilar(file: string, similar: readonly Similar[]): string {
  const { yaml, body } = splitSpeechFile(file, 'speech');
  const after = yaml.search(AFTER_SIMILAR);
  const at = after < 0 ? yaml.length : after;
  return `---\n${yaml.slice(0, at)}${toYaml({ similar })}${yaml.slice(at)}---\n\n${body}`;
}

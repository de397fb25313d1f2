import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { Block } from '../../src/speech/body.ts';
import { splitSpeechFile } from '../../src/speech/file.ts';
import {
  type FrontMatter,
  type Similar,
  frontMatter as schema,
} from '../../src/speech/frontmatter.ts';
import { recalled } from './recalled.ts';

type Root = Parameters<typeof writer.stringify>[0];
type Content = Root['children'][number];

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers['text']>;

/** Where a sign stands that Markdown gives a meaning to, by itself or at a border of a block. */
const COULD_BE_MARKUP = /[\t\n\r!&(*:<>@[\\\]_`|~]|[Ww]\.|^\s|^[+\-#=]|^\d+[.)]|[\s#]$|^$/u;

/** Most texts have nothing to escape, which looking once is enough to know. */
const text: Handle = ({ value }: { value: string }, _, state, info) =>
  COULD_BE_MARKUP.test(value) ? state.safe(value, info) : value;

/** Longer blocks hardly come again. */
const SHORT = 40;

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
      const [only, more] = 'children' in block ? block.children : [];
      if (block.type === 'table' || only?.type !== 'text' || more) return write(block);
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
 * @returns its body as Markdown, made from a tree and never by gluing strings
 */
export function toMarkdown(blocks: readonly Block[]): string {
  return writer.stringify(toTree(blocks));
}

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

const YAML = { lineWidth: 0, aliasDuplicateObjects: false };

/** @param body Markdown, as `toMarkdown` gives it */
export function withFrontMatter(frontMatter: FrontMatter, body: string): string {
  return `---\n${stringify(schema.parse(frontMatter), YAML)}---\n\n${body}`;
}

const KEYS = Object.keys(schema.shape);
/** The fields that stand after `similar`, each at the head of a line. */
const AFTER_SIMILAR = new RegExp(
  `^(?:${KEYS.slice(KEYS.indexOf('similar') + 1).join('|')}):`,
  'mu',
);

/**
 * A speech that stands hundreds of times names a hundred others, and `yaml` takes twenty times as
 * long over the list as this. What it alone knows, how an id is to be written, it is asked once.
 * @returns what puts `similar`, one at least, into the file of a speech as `toSpeechFile` wrote
 * it; the rest of the file is not read again
 */
export function similarWriter(): (file: string, similar: readonly Similar[]) => string {
  const scalarOf = recalled((id) => stringify(id, YAML).trimEnd());
  const toYaml = ({ id, share, relation }: Similar) =>
    `  - id: ${scalarOf(id)}\n    share: ${share}\n    relation: ${relation}\n`;
  return (file, similar) => {
    const { yaml, body } = splitSpeechFile(file, 'speech');
    const after = yaml.search(AFTER_SIMILAR);
    const at = after < 0 ? yaml.length : after;
    const list = `similar:\n${similar.map(toYaml).join('')}`;
    return `---\n${yaml.slice(0, at)}${list}${yaml.slice(at)}---\n\n${body}`;
  };
}

import { markdownToMdast } from 'satteri';
import type { ParagraphRole } from './frontmatter.ts';

/**
 * The body of a speech, read back out of its Markdown with the processor that the site
 * uses: headings, paragraphs and tables, each with the anchor under which it is linked.
 */

export interface Heading {
  kind: 'heading';
  /** 2 for the first level of the speech's own headings, then 3 and deeper. */
  depth: number;
  /** `h1`, `h2` …: the heading's place among the headings. */
  anchor: string;
  text: string;
}

export interface Paragraph {
  kind: 'paragraph';
  /** `p1`, `p2` …: the place among the paragraphs and tables. */
  anchor: string;
  text: string;
  /** Length in UTF-16 code units of the run-in heading that opens `text`; 0 where none does. */
  runIn: number;
  role?: ParagraphRole;
}

export interface Table {
  kind: 'table';
  anchor: string;
  /** The cells' texts, row by row, joined by tabs and line feeds. */
  text: string;
  rows: string[][];
}

export type Block = Heading | Paragraph | Table;

const features = { gfm: { footnotes: false }, frontmatter: false } as const;

interface Node {
  type: string;
  value?: string;
  depth?: number;
  /** Of a link. */
  url?: string;
  children?: Node[];
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** Text, or an address that the reader made a link of without taking anything away. */
const isPlain = (nodes: readonly Node[]): boolean =>
  nodes.every((node) => node.type === 'text' || (node.url?.endsWith(textOf(node)) ?? false));

/**
 * @returns the length of the run-in heading that opens a paragraph
 * @throws where anything but that is marked up: the text has lost a sign to the Markdown
 */
function runInOf(node: Node, children: readonly Node[]): number {
  const [first, ...rest] = children;
  if (rest.length === 0 && first?.type === 'text') return 0;
  const isRunIn = first?.type === 'strong' && isPlain(first.children ?? []) && isPlain(rest);
  if (!isRunIn && !isPlain(children)) {
    throw new Error(`a speech's Markdown marks up words: “${textOf(node).slice(0, 20)}”`);
  }
  return isRunIn ? textOf(first).length : 0;
}

/**
 * @param markdown the body of a speech file, front matter already taken off
 * @param roles paragraph number → role, as the front matter has them
 * @returns the blocks in reading order
 * @throws where the Markdown holds anything that the normaliser does not write
 */
export function readBody(markdown: string, roles: Record<string, ParagraphRole> = {}): Block[] {
  const tree = markdownToMdast(markdown, { features, position: false }) as unknown as Node;
  let headings = 0;
  let paragraphs = 0;
  return (tree.children ?? []).map((node): Block => {
    switch (node.type) {
      case 'heading':
        return {
          kind: 'heading',
          depth: node.depth ?? 2,
          anchor: `h${++headings}`,
          text: textOf(node),
        };
      case 'paragraph': {
        const role = roles[++paragraphs];
        const children = node.children ?? [];
        const block: Paragraph = {
          kind: 'paragraph',
          anchor: `p${paragraphs}`,
          text: children.length === 1 ? textOf(children[0] as Node) : textOf(node),
          runIn: runInOf(node, children),
        };
        return role ? { ...block, role } : block;
      }
      case 'table': {
        const rows = (node.children ?? []).map((row) => (row.children ?? []).map(textOf));
        const text = rows.map((cells) => cells.join('\t')).join('\n');
        return { kind: 'table', anchor: `p${++paragraphs}`, text, rows };
      }
      default:
        throw new Error(`a speech's Markdown holds a block of kind “${node.type}”`);
    }
  });
}

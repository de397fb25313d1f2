import type { Block, Piece } from './contract.ts';

/**
 * One piece as its file has it: what follows from the blocks before is left out.
 *
 * A block's anchor ends in a number, mostly one more than that of the last block of the same
 * field; and its label is mostly that of the last one with the new number in it.
 */

/** A piece as it is written: how its text is compared follows from the root. */
export type PieceText = Omit<Piece, 'folded'>;

/** A label: what stands before and after the anchor's number; or all of it; or 0: the text itself. */
type Label = [string, string] | string | 0;
type Fields = Record<Block['field'], number[]>;
/** Number of a block, its anchor; number of a block, its label; and so on. */
type Exceptions<T> = [number, T][];
type Row = [
  document: number,
  url: string,
  meta: PieceText['meta'],
  filters: PieceText['filters'],
  fields: Partial<Fields>,
  anchors: Exceptions<string>,
  labels: Exceptions<Label>,
  text: string,
];

const NUMBER = /\d+$/;
const numberOf = (anchor: string): string => NUMBER.exec(anchor)?.[0] ?? '';
const next = (anchor: string): string =>
  anchor.replace(NUMBER, (digits) => `${Number(digits) + 1}`);

const said = (label: Label, { anchor, text }: Block): string =>
  label === 0 ? text : typeof label === 'string' ? label : label.join(numberOf(anchor));

/** The label in the form that says most about other labels. */
function formOf(block: Block): Label {
  const { label, text, anchor } = block;
  if (label === text) return 0;
  const number = numberOf(anchor);
  const at = number ? label.indexOf(number) : -1;
  return at < 0 ? label : [label.slice(0, at), label.slice(at + number.length)];
}

/** Goes through the blocks with what is expected of each. */
function walk(
  blocks: Block[],
  visit: (block: Block, number: number, expected: { anchor: string; label: Label }) => Label,
): void {
  const last = new Map<Block['field'], { anchor: string; label: Label }>();
  blocks.forEach((block, number) => {
    const before = last.get(block.field);
    const expected = { anchor: next(before?.anchor ?? ''), label: before?.label ?? 0 };
    const label = visit(block, number, expected);
    last.set(block.field, { anchor: block.anchor, label });
  });
}

/** Little-endian: of Chinese, gzip makes a tenth less out of this than out of UTF-8. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}

/** @returns the piece's file, not yet compressed */
export function encodePiece({ document, url, meta, filters, blocks }: PieceText): Uint8Array {
  const fields: Fields = { title: [], heading: [], text: [] };
  const anchors: Exceptions<string> = [];
  const labels: Exceptions<Label> = [];
  walk(blocks, (block, number, expected) => {
    if (block.field !== 'text') fields[block.field].push(number);
    if (block.anchor !== expected.anchor) anchors.push([number, block.anchor]);
    if (said(expected.label, block) === block.label) return expected.label;
    const label = formOf(block);
    labels.push([number, label]);
    return label;
  });
  const { title, heading } = fields;
  const text = blocks.map((block) => block.text).join('\n');
  const row: Row = [document, url, meta, filters, { title, heading }, anchors, labels, text];
  return utf16(JSON.stringify(row));
}

/** @param bytes what `encodePiece` made of a piece with at least one block */
export function decodePiece(bytes: Uint8Array): PieceText {
  const [document, url, meta, filters, fields, anchors, labels, text] = JSON.parse(
    new TextDecoder('utf-16le').decode(bytes),
  ) as Row;
  const field = (number: number): Block['field'] =>
    fields.title?.includes(number)
      ? 'title'
      : fields.heading?.includes(number)
        ? 'heading'
        : 'text';
  const blocks = text
    .split('\n')
    .map((one, number): Block => ({ anchor: '', label: '', text: one, field: field(number) }));
  const [anchorAt, labelAt] = [new Map(anchors), new Map(labels)];
  walk(blocks, (block, number, expected) => {
    block.anchor = anchorAt.get(number) ?? expected.anchor;
    const label = labelAt.get(number) ?? expected.label;
    block.label = said(label, block);
    return label;
  });
  return { document, url, meta, filters, blocks };
}

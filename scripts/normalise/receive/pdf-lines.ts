import { columnsOf } from './pdf-columns.ts';

/** A run of text on a page. Points; `y` is its baseline, counted down from the top. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Drawn level; text at an angle is a stamp or a watermark. */
  isLevel: boolean;
}

interface PdfLine {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** In ems: baselines this near are one line. */
const SAME_LINE = 0.5;
/** In ems: a line set in by this much begins a paragraph. */
const INDENT = 1.5;
/** In usual line heights: lines this far apart have a gap between them. */
const GAP = 1.6;
/** A left edge is the margin where this share of the lines begins at it. */
const MARGIN_SHARE = 0.15;
/** In ems, between words, and between hanzi, which have none: nothing up to the first, a tab from the second. */
const WORD_GAP = { least: 0.2, tab: 1 };
const HANZI_GAP = { least: 0.75, tab: 1.5 };

/**
 * Rebuilds the lines of a page: pieces on one baseline are one line, a gap between words is a
 * space and a wide one a tab, a line set in from the margin begins with two ideographic spaces,
 * and a gap between lines is a blank line. Columns are read one after the other.
 * @param pieces in the order of drawing
 */
export function pageText(pieces: readonly Piece[]): string {
  const level = pieces.filter(({ isLevel }) => isLevel);
  const slanted = pieces.filter(({ isLevel }) => !isLevel).map(({ text }) => text);
  return [...columnsOf(level).map(columnText), ...slanted].join('\n');
}

function columnText(pieces: readonly Piece[]): string {
  const lines = linesOf(pieces);
  const margin = marginOf(lines);
  const pitch = pitchOf(lines);
  return lines
    .map(({ text, x, y, size }, i) => {
      const above = lines[i - 1];
      const isApart = above !== undefined && y - above.y > GAP * Math.max(pitch, size);
      return `${isApart ? '\n' : ''}${x - margin >= INDENT * size ? '\u3000\u3000' : ''}${text}`;
    })
    .join('\n');
}

function linesOf(pieces: readonly Piece[]): PdfLine[] {
  const groups: Piece[][] = [];
  let y = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    if (piece.y - y > SAME_LINE * Math.max(size, piece.size)) {
      groups.push([]);
      ({ y, size } = piece);
    } else if (piece.size > size) ({ y, size } = piece);
    groups.at(-1)?.push(piece);
  }
  return groups.map(lineOf);
}

function lineOf(pieces: readonly Piece[]): PdfLine {
  const sorted = pieces.toSorted((a, b) => a.x - b.x);
  const { x } = sorted[0] as Piece;
  const largest = sorted.reduce((a, b) => (b.size > a.size ? b : a));
  let text = '';
  let last: Piece | undefined;
  for (const piece of sorted) {
    if (last && isOverprint(last, piece)) continue;
    text += (last ? gapBetween(last, piece) : '') + piece.text;
    last = piece;
  }
  return { text, x, y: largest.y, size: largest.size };
}

/** Drawn twice, a hair apart, to look bold. */
const isOverprint = (a: Piece, b: Piece) =>
  a.text === b.text && Math.abs(a.x - b.x) < 0.2 * a.size && Math.abs(a.y - b.y) < 0.2 * a.size;

const isWide = (char: string | undefined) =>
  char !== undefined &&
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u.test(char);

function gapBetween(left: Piece, right: Piece): '' | ' ' | '\u3000' | '\t' {
  const ems = (right.x - left.x - left.width) / Math.max(left.size, right.size);
  const isHanzi = isWide(left.text.at(-1)) && isWide(right.text[0]);
  const { least, tab } = isHanzi ? HANZI_GAP : WORD_GAP;
  if (ems < least) return '';
  if (ems >= tab) return '\t';
  return isHanzi ? '\u3000' : ' ';
}

/** The leftmost edge that enough lines begin at. */
function marginOf(lines: readonly PdfLine[]): number {
  const edges = lines.map(({ x }) => x).toSorted((a, b) => a - b);
  const least = Math.max(2, MARGIN_SHARE * lines.length);
  const near = 0.5 * median(lines.map(({ size }) => size));
  const margin = edges.find(
    (edge, i) => (edges[i + Math.ceil(least) - 1] ?? Number.POSITIVE_INFINITY) - edge < near,
  );
  return margin ?? edges[0] ?? 0;
}

/** The usual distance between baselines. */
const pitchOf = (lines: readonly PdfLine[]): number =>
  median(lines.slice(1).map(({ y }, i) => y - (lines[i] as PdfLine).y));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

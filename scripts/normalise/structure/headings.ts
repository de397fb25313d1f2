import {
  BY_CONVENTION,
  type Marker,
  type MarkerKind,
  markerOf,
  RUN_IN_KINDS,
} from '../lines/heading.ts';
import { endsSentence, isProse } from '../lines/prose.ts';
import { countedOpenings } from './counted.ts';
import { parallelOpenings } from './parallel.ts';
import type { Passage } from './structure.ts';

const LONGEST_HEADING = 60;
const LONGEST_PLAIN = 30;
/** A sentence after 1. that is longer is no heading. */
const LONGEST_SENTENCE = 18;
/** 首先，要坐得住。 names what the paragraph is about; 首先，我代表……表示感谢。 does not. */
const LONGEST_IN_SEQUENCE = 20;
const COURTESY = /代表|感谢|谢|祝|欢迎|祝贺|敬意|慰问/u;
/** Markdown has six levels, and the title of the page takes the first. */
const DEEPEST = 5;

type Kind = MarkerKind | 'plain' | 'parallel' | 'counted';

interface Found {
  kind: Kind;
  /** Length of the run-in heading in the passage's text; absent for a line of its own. */
  runIn?: number;
}

/**
 * Marks the headings of a speech and gives each its level. The order of the systems
 * (一、 / （一） / 1. / 第一， / 一是 / unnumbered) is the speech's own: a kind that is open is
 * returned to, a new one stands one level below what is open.
 */
export function findHeadings(passages: readonly Passage[]): Passage[] {
  const markers = passages.map(({ span, text }) => (span.role ? undefined : markerOf(text)));
  const counts = tally(markers);
  const plain = plainHeadings(passages, markers);
  const parallel = parallelOpenings(passages, markers);
  const counted = countedOpenings(passages, markers);
  const founds = passages.map(
    (passage, i) =>
      headingAt(passage, markers[i], counts, isListed(markers, i)) ??
      counted.get(i) ??
      plain.get(i) ??
      parallel.get(i),
  );
  const open = openBefore(markers.filter((_, i) => founds[i]));
  return passages.map((passage, i) => {
    const found = founds[i];
    if (!found) return passage;
    const at = open.indexOf(found.kind);
    if (at >= 0) open.length = at + 1;
    else open.push(found.kind);
    const level = Math.min(open.length, DEEPEST);
    return { ...passage, span: { ...passage.span, ...asSpan(passage, found, level) } };
  });
}

/**
 * The systems that are open where a text begins. Where one stands higher by convention than
 * the first and yet begins later with another number than 1, the beginning is cut off: the
 * text starts below a heading that is not there.
 */
function openBefore(headings: readonly (Marker | undefined)[]): Kind[] {
  const marked = headings.filter((marker) => marker !== undefined);
  const [opening] = marked;
  if (!opening) return [];
  const depth = BY_CONVENTION.indexOf(opening.kind);
  // What only opens paragraphs stands below every system of headings.
  return BY_CONVENTION.slice(0, depth < 0 ? undefined : depth).filter((kind) => {
    const first = marked.find((marker) => marker.kind === kind);
    return first !== undefined && first.ordinal > 1;
  });
}

function asSpan({ origin }: Passage, { runIn }: Found, level: number): Partial<Passage['span']> {
  if (runIn === undefined) return { kind: 'heading', level };
  return { runInEnd: origin()[runIn] as number, runInLevel: level };
}

function headingAt(
  { text, span }: Passage,
  marker: Marker | undefined,
  counts: Tally,
  listed: boolean,
): Found | undefined {
  if (!marker || span.kind === 'table') return undefined;
  const { kind } = marker;
  if (RUN_IN_KINDS.has(kind) && !hasSibling(marker, counts)) return undefined;
  if (kind === 'sequence') return inSequence(text, counts);
  const sentence = /[。！？!?；;](?!$)/u.exec(text);
  const isOneLine = !sentence && text.length <= LONGEST_HEADING;
  if (isOneLine && !endsSentence(text) && !/[：:，,]$/u.test(text)) return { kind };
  if (isOneLine && !RUN_IN_KINDS.has(kind) && text.endsWith('。')) {
    const isItem = listed && /[，,]/u.test(text);
    const isShort = kind !== 'arabic' || (text.length <= LONGEST_SENTENCE && !listed);
    if (!isItem && isShort) return { kind };
  }
  if (goesOnInside(text, marker)) return undefined;
  const stop = /[。！？!?]/u.exec(text);
  if (!stop || stop.index > LONGEST_HEADING || /[；;]/u.test(text.slice(0, stop.index)))
    return undefined;
  // A sentence that nothing follows is an item of a list.
  const isWhole = stop.index + 1 >= text.length && !RUN_IN_KINDS.has(kind);
  return isWhole ? undefined : { kind, runIn: stop.index };
}

/** 首先 and 其次 open paragraphs with a short sentence each. */
function inSequence(text: string, counts: Tally): Found | undefined {
  const stop = text.indexOf('。');
  const isRow = counts.has('sequence:1') && counts.has('sequence:2');
  const fits = stop > 0 && stop <= LONGEST_IN_SEQUENCE && stop < text.length - 1;
  return isRow && fits && !COURTESY.test(text.slice(0, stop))
    ? { kind: 'sequence', runIn: stop }
    : undefined;
}

/** How often each kind stands with each number, as `kind:number`. */
type Tally = ReadonlyMap<string, number>;

function tally(markers: readonly (Marker | undefined)[]): Tally {
  const counts = new Map<string, number>();
  for (const marker of markers) {
    if (!marker) continue;
    const key = `${marker.kind}:${marker.ordinal}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Another paragraph of the same kind counts on from this one, or up to it. */
const hasSibling = ({ kind, ordinal }: Marker, counts: Tally): boolean =>
  kind === 'sequence' ||
  counts.has(`${kind}:${ordinal - 1}`) ||
  counts.has(`${kind}:${ordinal + 1}`);

/** The paragraph before or after is numbered the same way: an item of a list, or a bare heading. */
const isListed = (markers: readonly (Marker | undefined)[], at: number): boolean =>
  [markers[at - 1], markers[at + 1]].some((other) => other?.kind === markers[at]?.kind);

/** 一是……二是……三是…… inside one paragraph is body. */
function goesOnInside(text: string, { kind, ordinal }: Marker): boolean {
  return [...text.matchAll(/(?<=[。！？；;，,])[^。！？；;，,]/gu)].some(({ index }) => {
    const inner = markerOf(text.slice(index, index + 12));
    return inner?.kind === kind && inner.ordinal === ordinal + 1;
  });
}

/** Short lines without a mark or an end, two at least, each before a paragraph. */
function plainHeadings(
  passages: readonly Passage[],
  markers: readonly (Marker | undefined)[],
): Map<number, Found> {
  const found = passages.flatMap(({ span, text }, i) => {
    const next = passages[i + 1];
    const before = passages[i - 1];
    const stands =
      !span.role &&
      !markers[i] &&
      span.kind === 'paragraph' &&
      text.length <= LONGEST_PLAIN &&
      !endsSentence(text) &&
      !/[：:，,、”\t]$/u.test(text) &&
      next !== undefined &&
      isProse(next.text) &&
      before !== undefined &&
      (isProse(before.text) || before.span.role || markers[i - 1] || before.span.kind === 'table');
    return stands ? [i] : [];
  });
  return new Map(found.length >= 2 ? found.map((i) => [i, { kind: 'plain' }]) : []);
}

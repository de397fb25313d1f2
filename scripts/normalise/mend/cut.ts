import { charSet } from '../lines/char-set.ts';
import { columns } from '../lines/columns.ts';
import type { Row } from './rows.ts';

/** How a page cuts its lines at one width. */
export interface Cut {
  width: number;
  unit: 'characters' | 'columns';
  /** The white space before a first line takes up a part of the width. */
  countsIndent: boolean;
  /** Marks begin lines and words are cut in two: each line is filled to the last place. */
  hard: boolean;
  /** How much more than what did not fit may be missing from a line. */
  slack: number;
}

const LEAST_LINES = 3;
/** In half-width columns. */
const NARROWEST = 20;
const WIDEST = 200;
/** Of all lines, so many may be wider than the width: a heading, a table. */
const BEYOND = 0.05;
/** With so many lines, one may be wider. */
const LEAST_ROWS = 8;
/** Of the lines that break off inside a sentence, so many have to be full. */
const EXPLAINED = 0.6;
/** A line of this part of the width is no heading. */
const LONG = 0.6;

const CANNOT_BEGIN = '，。、；：！？”’）》〉】〕…,.;:?!)';
const CANNOT_END = '“‘（《〈【〔(';
const BEGINS_AMISS = new RegExp(`^[${CANNOT_BEGIN}]`, 'u');
/** What typographers keep on one line: a word or a character with the marks that cling to it. */
const UNIT = new RegExp(`^[${CANNOT_END}]*(?:[A-Za-z0-9.％%]+|.)[${CANNOT_BEGIN}]*`, 'su');
const HANGING = charSet(CANNOT_BEGIN);

const sizeOf = ({ unit, countsIndent }: Cut, row: Row): number =>
  unit === 'columns'
    ? row.columns + (countsIndent ? row.indent : 0)
    : row.length + (countsIndent ? row.indentLength : 0);

/** What of a line was not to be parted from its first character. */
function unitSize({ unit, hard }: Cut, { line: { text } }: Row): number {
  const first = hard ? text.slice(0, 1) : (UNIT.exec(text)?.[0] ?? '');
  return unit === 'columns' ? columns(first) : first.length;
}

/** Whether a line had no room left for what the next one begins with. */
export const isFull = (cut: Cut, row: Row, next: Row): boolean =>
  cut.width - sizeOf(cut, row) < unitSize(cut, next) + cut.slack;

/** Whether a line is wider than the cut allows; a mark at its end may hang over. */
export const isBeyond = (cut: Cut, row: Row): boolean =>
  sizeOf(cut, row) - (cut.hard ? 0 : hanging(cut, row)) > cut.width;

/** The size of the marks at its end, two at most, that may stand beyond the width. */
const hanging = ({ unit }: Cut, { line: { text } }: Row): number => {
  if (!HANGING.ends(text)) return 0;
  const marks = HANGING.at(text, text.length - 2) ? 2 : 1;
  return unit === 'columns' ? columns(text.slice(-marks)) : marks;
};

/**
 * Finds the width at which the lines of a text were cut, if they were: the one at which the most
 * of them break off inside a sentence, where hardly a line is wider and most of the lines that
 * break off are explained by it. Lines without an end of a sentence are the evidence, since the
 * paragraphs of a text that was not cut end in one.
 */
export function findCut(rows: readonly Row[]): Cut | undefined {
  if (rows.filter(couldBeCut).length < LEAST_LINES) return undefined;
  const hard = isHard(rows);
  const indents = rows.some((row) => row.indent > 0) ? [true, false] : [true];
  const kinds = (['characters', 'columns'] as const).flatMap((unit) =>
    indents.map((countsIndent) => ({ unit, countsIndent, hard })),
  );
  const tallied = kinds.map((kind) => ({ kind, sizes: tally(rows, { ...kind, ...UNKNOWN }) }));
  const best = SLACKS.map((slack) =>
    tallied
      .map(({ kind, sizes }) => {
        const places = kind.unit === 'columns' ? slack * 2 : slack;
        return weigh(rows, sizes, { ...kind, ...UNKNOWN, slack: places });
      })
      .reduce((a, b) => (b.explained > a.explained ? b : a), NONE),
  );
  const most = Math.max(...best.map(({ explained }) => explained));
  return best.find(({ explained }) => explained >= most * NEARLY_ALL)?.cut;
}

/** The shortest line that says anything of the narrowest cut, whatever its unit. */
const couldBeCut = ({ columns, indent, breaksOff }: Row): boolean =>
  breaksOff && columns + indent >= (NARROWEST / 2) * LONG;

/** What is looked for. */
const UNKNOWN = { width: 0, slack: 0 };
/** In characters. A page set in type of several widths leaves the last places of a line empty. */
const SLACKS = [0, 1, 2];
/** A greater slack has to explain more lines than this part of them. */
const NEARLY_ALL = 0.93;

interface Weighed {
  explained: number;
  cut?: Cut;
}

const NONE: Weighed = { explained: 0 };

/** Of the lines of a hard cut that break off, at least so many are cut where no typographer would. */
const AMISS = 0.03;

/** Whether lines begin with a closing mark or in the middle of a number. */
function isHard(rows: readonly Row[]): boolean {
  let [amiss, all] = [0, 0];
  for (const [i, { line, breaksOff, length }] of rows.entries()) {
    const next = rows[i + 1];
    if (!next || !breaksOff || length < NARROWEST / 2) continue;
    all++;
    const isNumber = /\d$/u.test(line.text) && /^\d/u.test(next.line.text);
    if (isNumber || BEGINS_AMISS.test(next.line.text)) amiss++;
  }
  return amiss > 0 && amiss >= all * AMISS;
}

function weigh(rows: readonly Row[], sizes: Sizes, kind: Cut): Weighed {
  const width = kind.slack === 0 ? commonWidth(sizes, kind) : greatestWidth(sizes, kind);
  if (width === undefined) return NONE;
  const cut = { ...kind, width };
  let [explained, unexplained, ends] = [0, 0, 0];
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (!next || sizeOf(cut, row) < width * LONG) continue;
    const full = isFull(cut, row, next);
    if (full && row.breaksOff) explained++;
    else if (row.breaksOff) unexplained++;
    else if (full && row.ended) ends++;
  }
  const least = cut.slack === 0 ? LEAST_LINES : LEAST_LINES * 2;
  const isCut =
    explained >= least && explained >= (explained + unexplained) * EXPLAINED && ends <= explained;
  return isCut ? { explained, cut } : NONE;
}

const inRange = ({ unit }: Cut, width: number): boolean => {
  const size = unit === 'columns' ? width : width * 2;
  return size >= NARROWEST && size <= WIDEST;
};

/** How wide the rows are. */
interface Sizes {
  /** How many of the rows that break off are of each width. */
  broken: ReadonlyMap<number, number>;
  /** The least width that few enough rows are wider than, without what may hang over. */
  floor: number;
}

function tally(rows: readonly Row[], kind: Cut): Sizes {
  const broken = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const row of rows) {
    const size = sizeOf(kind, row);
    if (row.breaksOff) count(broken, size);
    count(sizes, size - (kind.hard ? 0 : hanging(kind, row)));
  }
  const beyond = Math.max(rows.length >= LEAST_ROWS ? 1 : 0, Math.floor(rows.length * BEYOND));
  let wider = 0;
  const widest = [...sizes].sort(([a], [b]) => b - a);
  const [floor] = widest.find(([, times]) => {
    wider += times;
    return wider > beyond;
  }) ?? [0];
  return { broken, floor };
}

const count = (times: Map<number, number>, size: number) =>
  times.set(size, (times.get(size) ?? 0) + 1);

function commonWidth({ broken, floor }: Sizes, kind: Cut): number | undefined {
  const widths = [...broken].filter(([width]) => width >= floor && inRange(kind, width));
  return widths.reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0] || undefined;
}

const greatestWidth = ({ floor }: Sizes, kind: Cut): number | undefined =>
  inRange(kind, floor) ? floor : undefined;

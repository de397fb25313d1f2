import type { FrontMatter, Period } from '../../../../src/speech/frontmatter.ts';
import type { PeriodVocabulary } from '../../knowledge/vocabulary.ts';
import { clauseAt } from '../passages.ts';
import { type Clue, endOf, startOf, yearOf } from './clue.ts';
import { foldYears } from './fold.ts';
import { blankClues, namedClues } from './named.ts';
import { officeClues } from './office.ts';
import { saidClues } from './said.ts';
import { seasonWindows } from './seasons.ts';

type Lower = Clue & { from: string };
type Upper = Clue & { to: string };

/** The longest speeches last some hours: what stands beyond so many characters is not looked at. */
const LONGEST = 120_000;
/** Where two words of another time are as many as this, the text is of two times. */
const SIGNS = 2;

/**
 * The period in which a speech was given: lower bounds from all that it names, upper bounds
 * only from words said of now. Bounds that contradict each other are shown as a conflict and
 * no side is taken.
 * @param texts of the blocks, in simplified characters
 * @param date the date that the text states, if it does
 * @param title one that is the speech's own
 */
export function findPeriod(
  texts: readonly string[],
  vocabulary: PeriodVocabulary,
  date: FrontMatter['date'],
  title = '',
): Period | undefined {
  const text = [title, ...texts].join('\n').slice(0, LONGEST);
  const folded = foldYears(text);
  const quote = ({ at, length }: Pick<Clue, 'at' | 'length'>) => clauseAt(text, at, length);
  const clues = [
    ...saidClues(folded, vocabulary, title.length),
    ...namedClues(folded, vocabulary),
    ...officeClues(folded, vocabulary),
  ];
  if (date) return dated(date, clues, quote);
  const first = boundsOf(clues);
  const isWithin = (day: string) =>
    first.to !== undefined && yearOf(day) >= yearOf(first.to.to) - 1 && day <= endOf(first.to.to);
  const blanks = blankClues(folded, vocabulary, isWithin);
  const bounds = blanks.length > 0 ? boundsOf([...clues, ...blanks]) : first;
  return toPeriod(narrowed(folded, vocabulary, bounds), clues, quote);
}

/** A stated date stands; what cannot have been said then is shown against it. */
function dated(
  { value, evidence }: NonNullable<FrontMatter['date']>,
  clues: readonly Clue[],
  quote: (clue: Clue) => string,
): Period {
  const against = clues.filter(
    ({ from, to, weak }) =>
      !weak &&
      ((from !== undefined && startOf(from) > endOf(value)) ||
        (to !== undefined && endOf(to) < startOf(value))),
  );
  const conflict = [...new Set([...evidence, ...against.slice(0, SIGNS).map(quote)])];
  return {
    value,
    from: value,
    to: value,
    evidence,
    ...(against.length > 0 ? { conflict } : {}),
  };
}

interface Found {
  from?: Lower;
  to?: Upper;
  /** Clues of the years that a season narrows. */
  known?: Clue[];
  /** Clues that cannot all be true. */
  conflict: Clue[];
}

const latest = (clues: readonly Lower[]) =>
  clues.reduce<Lower | undefined>(
    (a, b) => (!a || startOf(b.from) > startOf(a.from) ? b : a),
    undefined,
  );
const earliest = (clues: readonly Upper[]) =>
  clues.reduce<Upper | undefined>((a, b) => (!a || endOf(b.to) < endOf(a.to) ? b : a), undefined);

function boundsOf(clues: readonly Clue[]): Found {
  const isLower = (clue: Clue): clue is Lower => clue.from !== undefined;
  const isUpper = (clue: Clue): clue is Upper => clue.to !== undefined;
  const lowers = clues.filter(isLower);
  const firm = lowers.filter((clue) => !clue.weak);
  const to = earliest(clues.filter(isUpper).filter((clue) => !clue.weak));
  const isBeyond = (clue: Lower, upper: Upper) => startOf(clue.from) > endOf(upper.to);
  const beyond = to ? firm.filter((clue) => isBeyond(clue, to)) : [];
  if (to && beyond.length > 0) return contradiction(lowers, beyond, to);
  const from = latest(firm);
  // Weak bounds stand where nothing contradicts them.
  const weakTo = earliest(
    clues.filter(isUpper).filter((clue) => clue.weak && !(from && isBeyond(from, clue))),
  );
  const upper = earliest([to, weakTo].filter((clue) => clue !== undefined));
  const weakFrom = lowers.filter((clue) => clue.weak && !(upper && isBeyond(clue, upper)));
  const lower = latest([from, ...weakFrom].filter((clue) => clue !== undefined));
  return { ...(lower ? { from: lower } : {}), ...(upper ? { to: upper } : {}), conflict: [] };
}

/**
 * What is said of now stands against a name that is younger: the bounds are what the rest
 * says. Where both are said of now, nothing can be said.
 */
function contradiction(lowers: readonly Lower[], beyond: readonly Lower[], to: Upper): Found {
  const conflict = [...beyond.slice(0, SIGNS), to];
  if (beyond.some((clue) => clue.to !== undefined)) return { conflict };
  const from = latest(lowers.filter((clue) => !clue.weak && !clue.to && !beyond.includes(clue)));
  return { ...(from ? { from } : {}), to, conflict };
}

/** The bounds narrowed by what is said of the season. */
function narrowed(text: string, { seasons }: PeriodVocabulary, found: Found): Found {
  const { from, to, conflict } = found;
  if (!from || !to) return found;
  const windows = seasonWindows(text, seasons, { from: from.from, to: to.to });
  const lower = latest([from, ...windows]) ?? from;
  const upper = earliest([to, ...windows]) ?? to;
  // Two seasons at once: neither is taken.
  if (startOf(lower.from) > endOf(upper.to)) return found;
  return { from: lower, to: upper, known: [from, to], conflict };
}

function toPeriod(
  { from, to, known = [], conflict }: Found,
  clues: readonly Clue[],
  quote: (clue: Clue) => string,
): Period | undefined {
  const outdated = from ? outdatedWords(clues, from) : [];
  const against = [
    ...conflict,
    ...(outdated.length > 0 && from ? [known[0] ?? from, ...outdated] : []),
  ];
  if (!from && !to && against.length === 0) return undefined;
  const stated = [...new Set([...known, from, to])].filter((clue) => clue !== undefined);
  const evidence = [...new Set((stated.length > 0 ? stated : against).map(quote))];
  const [first, last] = alike(from?.from, to?.to);
  return {
    value: interval(first, last),
    ...(first ? { from: first } : {}),
    ...(last ? { to: last } : {}),
    evidence,
    ...(against.length > 0 ? { conflict: [...new Set(against.map(quote))] } : {}),
  };
}

/** Words of another time: one that counts years, or two that went out of use. */
function outdatedWords(clues: readonly Clue[], from: Lower): Clue[] {
  const old = clues.filter(({ until }) => until && endOf(until.date) < startOf(from.from));
  const signs = new Map(old.flatMap((clue) => (clue.until?.sign ? [[clue.until.sign, clue]] : [])));
  const counted = old.filter(({ until }) => !until?.sign);
  return [
    ...counted.slice(0, 1),
    ...(signs.size >= SIGNS ? [...signs.values()].slice(0, SIGNS) : []),
  ];
}

/** Both ends by the month where one of them is. */
function alike(
  from: string | undefined,
  to: string | undefined,
): [string | undefined, string | undefined] {
  if (from?.length === 4 && to && to.length > 4) return [`${from}-01`, to];
  if (to?.length === 4 && from && from.length > 4) return [from, `${to}-12`];
  return [from, to];
}

/** EDTF (ISO 8601-2): an open bound is two dots. */
export function interval(from?: string, to?: string): string {
  return from !== undefined && from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}

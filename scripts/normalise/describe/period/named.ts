import type { PeriodVocabulary } from '../../knowledge/vocabulary.ts';
import type { Clue } from './clue.ts';
import { saidBefore } from './nearby.ts';

/** Clues from names: campaigns, formulations, events, documents, speeches. */

/** Names so near to each other stand in one list. */
const NEAR = 80;
/** A name is looked at in so many places at most. */
const MOST_TRIES = 20;

/** @param text of a speech, its years folded */
export function namedClues(text: string, { tables }: PeriodVocabulary): Clue[] {
  const clues: Clue[] = [];
  const tried = new Map<string, number>();
  for (const { byName, index } of [tables.campaigns, tables.events]) {
    const happens = index === tables.events.index;
    index.scan(text, (name, at) => {
      const [thing] = byName.get(name) ?? [];
      if (!thing) return;
      const times = (tried.get(name) ?? 0) + 1;
      tried.set(name, times);
      if (times > MOST_TRIES) return;
      const said = happens ? saidBefore(text, at, thing) : undefined;
      // Once is enough, unless a later place says when.
      if (times > 1 && !said) return;
      const until = thing.until && { until: { date: thing.until, sign: thing.names[0] as string } };
      clues.push({ from: thing.from, ...said, ...until, at, length: name.length });
    });
  }
  return clues.map((clue) => (isOutrun(clue, clues) ? withoutTo(clue) : clue));
}

/** Of several things that came recently, one after the other, the last one is recent. */
const isOutrun = ({ at, from = '', to }: Clue, clues: readonly Clue[]) =>
  to !== undefined &&
  clues.some(
    (other) =>
      other.to !== undefined && (other.from ?? '') > from && Math.abs(other.at - at) < NEAR,
  );

const withoutTo = ({ to: _, ...rest }: Clue): Clue => rest;

const BLANK = /(江泽民|胡锦涛|习近平)(?:同志|总书记)*[^。；“”]{0,6}“”(?:重要)?讲话/gu;

/**
 * A speech that went by its date, the date lost from its quotation marks: where exactly one
 * of the speaker's falls into the bounds, it is that one.
 */
export function blankClues(
  text: string,
  { tables }: PeriodVocabulary,
  isWithin: (date: string) => boolean,
): Clue[] {
  return [...text.matchAll(BLANK)].flatMap((match) => {
    const fitting = tables.events.things.filter(
      ({ by, from }) => by === match[1] && isWithin(from),
    );
    const [thing] = fitting;
    if (!thing || fitting.length > 1) return [];
    return [{ from: thing.from, at: match.index, length: match[0].length }];
  });
}

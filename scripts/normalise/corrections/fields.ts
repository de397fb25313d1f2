import { isDeepStrictEqual } from 'node:util';
import type { CorrectedField, FrontMatter, Period } from '../../../src/speech/frontmatter.ts';
import { interval } from '../describe/period/period.ts';
import type { FactEntry } from './schema.ts';

/** One field of a speech as the curator has it. */
export interface Change {
  field: CorrectedField;
  /** As the front matter had and has it; undefined where there was or is nothing. */
  was: unknown;
  now: unknown;
  reason: string;
}

type Patch = Partial<Pick<FrontMatter, CorrectedField & keyof FrontMatter>>;

/** A curator's fact rests on the reason that is given and not on words of the text. */
const described = <T>(value: T) => ({ value, evidence: [] });

const periodOf = ({
  from,
  to,
}: {
  from?: string | undefined;
  to?: string | undefined;
}): Period => ({
  value: interval(from, to),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  evidence: [],
});

/** What the front matter holds where an entry names a field; `part` see `collection.ts`. */
function patchOf(front: FrontMatter, entry: FactEntry): Patch {
  const { title, themes, occasion, level, speaker, place, date, completeness } = entry;
  const { damage, formulations, works } = entry;
  const period = entry.period ?? (date ? { from: date, to: date } : undefined);
  return {
    ...(title ? { title } : {}),
    ...(themes ? { themes: described(themes) } : {}),
    ...(occasion ? { occasion: described(occasion) } : {}),
    ...(level ? { level: described(level) } : {}),
    ...(speaker ? { speaker: described(speaker) } : {}),
    ...(place ? { place: described(place) } : {}),
    ...(date ? { date: described(date) } : {}),
    ...(period ? { period: periodOf(period) } : {}),
    ...(completeness ? { completeness: { ...front.completeness, ...given(completeness) } } : {}),
    ...(damage ? { damage } : {}),
    ...(formulations ? { formulations } : {}),
    ...(works ? { works } : {}),
  };
}

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A period that is nothing but the date falls with it; a collection is told of all its parts together. */
function absentOf({ date, period }: FrontMatter, entry: FactEntry): (keyof Patch)[] {
  const absent: (keyof Patch)[] = (entry.absent ?? []).filter((name) => name !== 'collection');
  const isDated = date !== undefined && period?.value === date.value;
  if (absent.includes('date') && isDated && !entry.period) absent.push('period');
  return absent;
}

/** What an entry changes in the front matter of its speech; what stands there already is none. */
export function changesOf(front: FrontMatter, entry: FactEntry): Change[] {
  const { reason } = entry;
  const patch = patchOf(front, entry);
  const fields = [...new Set([...Object.keys(patch), ...absentOf(front, entry)])];
  return fields.flatMap((name): Change[] => {
    const field = name as keyof Patch;
    const [was, now] = [front[field], patch[field]];
    return isDeepStrictEqual(bareValue(was), bareValue(now)) ? [] : [{ field, was, now, reason }];
  });
}

/** A described fact without the words it rests on. */
const bareValue = (fact: unknown): unknown =>
  typeof fact === 'object' && fact !== null && 'value' in fact ? fact.value : fact;

/** The front matter with a change in it. */
export function withChange(front: FrontMatter, { field, now }: Change): FrontMatter {
  const { [field as keyof FrontMatter]: _, furtherDamage, ...rest } = front;
  // The curator lists all that is damaged.
  const further = furtherDamage && field !== 'damage' ? { furtherDamage } : {};
  const basis = field === 'title' ? { titleBasis: 'curated' } : {};
  const value = now === undefined ? {} : { [field]: now };
  return { ...rest, ...further, ...value, ...basis } as FrontMatter;
}

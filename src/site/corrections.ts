import { strings } from '../i18n/index.ts';
import type { CorrectedField, FrontMatter, Period } from '../speech/frontmatter.ts';
import { periodLabel } from '../speech/period.ts';
import type { Correction, SourceRecord } from '../speech/record.ts';
import { ruleName } from './rules.ts';

/** What the archivist corrected, as readers see it. */

type FieldCorrection = Extract<Correction, { kind: 'field' }>;
type LineCorrection = Exclude<Correction, FieldCorrection>;

const isField = (one: Correction): one is FieldCorrection => one.kind === 'field';

/** @returns the corrections of a speech's fields, each under its field */
export const fieldCorrections = (
  { corrections = [] }: SourceRecord,
  id: string,
): Map<CorrectedField, FieldCorrection> =>
  new Map(
    corrections.flatMap((one) => (isField(one) && one.speech === id ? [[one.field, one]] : [])),
  );

/** @returns the corrections of lines between two offsets of the source */
export const lineCorrections = (
  { corrections = [] }: SourceRecord,
  start: number,
  end: number,
): LineCorrection[] =>
  corrections.filter(
    (one): one is LineCorrection => !isField(one) && one.start < end && one.end > start,
  );

/** @returns whether the whole of a speech is there, and what of it is not */
export const wholeness = ({ head, tail }: FrontMatter['completeness']): string => {
  const t = strings.facts;
  if (head && tail) return t.whole;
  if (head) return t.tailMissing;
  return tail ? t.headMissing : t.headAndTailMissing;
};

/** Fields whose value is no text, and how they read. */
const readings: { [K in CorrectedField]?: (value: never) => string } = {
  period: (period: Period) => periodLabel(period),
  date: ({ value }: NonNullable<FrontMatter['date']>) =>
    periodLabel({ value, from: value, to: value, evidence: [] }),
  completeness: (value: FrontMatter['completeness']) => wholeness(value),
  collection: ({ title, part, of }: NonNullable<FrontMatter['collection']>) =>
    `${title}（${strings.list.partOf(part, of)}）`,
  damage: (places: FrontMatter['damage']) =>
    places.map(({ kind, text }) => `${strings.facts.damageKinds[kind]} ${text}`).join('、'),
};

const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.join('、');
  const isDescribed = typeof value === 'object' && value !== null && 'value' in value;
  return isDescribed ? plain(value.value) : String(value);
};

/** A list was looked through and holds nothing; any other value the text does not tell. */
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/**
 * @param value as the front matter has or had it
 * @returns how it reads; 未载 where the text does not tell it, 无 for a list that holds nothing
 */
export function readingOf(field: CorrectedField, value: unknown): string {
  if (value === undefined) return strings.facts.untold;
  if (isEmpty(value)) return strings.facts.none;
  const text = (readings[field] ?? plain)(value as never);
  return text === '' ? strings.facts.untold : text;
}

/** Whether a field has no line of its own on the card: nothing stands there, or nothing is told. */
export const isBlank = ({ field, now }: FieldCorrection): boolean =>
  isEmpty(now) || readingOf(field, now) === strings.facts.untold;

/** One line of the table of corrections. */
interface Row {
  what: string;
  was: string;
  now: string;
  reason: string;
}

/** @returns the number of the line on which an offset stands, counted from 1 */
export const lineAt = (source: string, offset: number): number =>
  [...source.slice(0, offset).matchAll(/\r\n|[\n\r\u2028\u2029]/g)].length + 1;

/** @returns a correction of lines for the table */
export function lineRow(source: string, one: LineCorrection): Row {
  const t = strings.provenance;
  const place = t.linesAt(lineAt(source, one.start), lineAt(source, one.end));
  const rules = one.kind === 'restore' ? one.was.map((rule) => ruleName(rule).label) : [];
  return {
    what: place,
    was: rules.join('、') || t.kept,
    now: t.correctionKinds[one.kind],
    reason: one.reason,
  };
}

/** @returns a correction of a field for the table */
export const fieldRow = ({ field, was, now, reason }: FieldCorrection): Row => ({
  what: strings.facts[field],
  was: readingOf(field, was),
  now: readingOf(field, now),
  reason,
});

import { z } from 'zod';

/**
 * The front matter of one speech: the only shape that `scripts/normalise/` writes
 * and that the site, the index and the tests read.
 *
 * What a text does not tell is absent, never guessed. A described fact carries the
 * words that it rests on, as they stand in the reading text.
 */

const quotes = z.array(z.string().min(1));

/** A value together with the passages of the reading text that it rests on. */
const described = <T extends z.ZodType>(value: T) => z.strictObject({ value, evidence: quotes });

/** `Date` reads 30 February as 2 March. */
const isDay = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

/** `2012`, `2012-09` or `2012-09-30`. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/)
  .refine((date) => date.length < 10 || isDay(date));

/** `curated`: the archivist gave it. */
export const titleBasis = z.enum(['explicit', 'collection', 'inferred', 'curated']);

const paragraphRole = z.enum([
  'salutation',
  'byline',
  'closing',
  'signature',
  'date',
  'interjection',
]);

export const damageKind = z.enum([
  'placeholder',
  'empty-quote',
  'lost-decimal',
  'lost-word',
  'numbering-gap',
  'unclosed-quote',
  'unopened-quote',
  'private-use',
  'replacement',
]);

/** What an archivist may correct; `text` where lines were put back, taken out, parted or joined. */
export const correctedField = z.enum([
  'text',
  'title',
  'themes',
  'occasion',
  'level',
  'speaker',
  'place',
  'date',
  'period',
  'collection',
  'completeness',
  'damage',
  'formulations',
  'works',
]);

export const period = z.strictObject({
  /** EDTF interval (ISO 8601-2): `2011-03/2011-12`, `2019-12/..`. */
  value: z.string(),
  /** Lower bound; absent where nothing in the text gives one. */
  from: calendarDate.optional(),
  /** Upper bound; absent where nothing in the text gives one. */
  to: calendarDate.optional(),
  evidence: quotes,
  /** Passages that contradict each other; absent where none do. */
  conflict: quotes.optional(),
});

/** Another speech of this archive with nearly the same text. */
export const similar = z.strictObject({
  id: z.string(),
  /** Share of the shingles of both in common, 0 to 1; 1 where they are the same word for word. */
  share: z.number().min(0).max(1),
  /** What this speech is to the other: a `part` of it, or the `whole` that holds it. */
  relation: z.enum(['same', 'near', 'part', 'whole']),
});

export const frontMatter = z.strictObject({
  /** `<source id>-<line>`: see `speechId`. */
  id: z.string().regex(/^[0-9a-f]{12}-\d+$/),
  title: z.string().min(1),
  titleBasis,
  /** The title line as the source has it, part mark included; absent where there is none. */
  sourceTitle: z.string().optional(),
  /** What the text itself calls the occasion, where the title is not its own. */
  inferredTitle: described(z.string()).optional(),
  source: z.strictObject({
    file: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Absent where the format leaves no choice, as `.docx` and `.pdf` do. */
    encoding: z.string().optional(),
    /** First and last line of the speech in the source, counted from 1. */
    lines: z.tuple([z.int().positive(), z.int().positive()]),
  }),
  collection: z
    .strictObject({ title: z.string(), part: z.int().positive(), of: z.int().positive() })
    .optional(),
  themes: described(z.array(z.string()).min(1)).optional(),
  occasion: described(z.string()).optional(),
  level: described(z.string()).optional(),
  speaker: described(z.string()).optional(),
  place: described(z.string()).optional(),
  date: described(calendarDate).optional(),
  period: period.optional(),
  completeness: z.strictObject({
    /** `true` where the beginning is whole. */
    head: z.boolean(),
    /** `true` where the end is whole. */
    tail: z.boolean(),
    /** How many points the speech says that it has, where it says so. */
    announced: z.int().positive().optional(),
    /** How many first-level points stand in it. */
    found: z.int().nonnegative(),
  }),
  /**
   * Damaged places: flagged, never repaired; the first hundred of each kind. `paragraph` is the
   * anchor's number.
   */
  damage: z.array(
    z.strictObject({
      kind: damageKind,
      text: z.string().min(1),
      paragraph: z.int().positive(),
    }),
  ),
  /** How many more places of a kind there are than are listed; absent where all are. */
  furtherDamage: z.partialRecord(damageKind, z.int().positive()).optional(),
  /** Phrases in quotation marks and numeral slogans, in order of first appearance. */
  formulations: z.array(z.string()),
  /** Works cited in 《》, in order of first appearance, without the marks. */
  works: z.array(z.string()),
  /** Paragraph number → what the paragraph is, where it is not plain body. */
  roles: z.record(z.string().regex(/^\d+$/), paragraphRole),
  /** Length of the reading text in characters (code points), white space not counted. */
  characters: z.int().nonnegative(),
  similar: z.array(similar).optional(),
  /** What the archivist corrected; the record says what was there before, and why. */
  corrected: z.array(correctedField).min(1).optional(),
  /** A text that ships with the project as a sample. */
  sample: z.literal(true).optional(),
});

export type FrontMatter = z.infer<typeof frontMatter>;
export type Similar = z.infer<typeof similar>;
export type Period = z.infer<typeof period>;
export type ParagraphRole = z.infer<typeof paragraphRole>;
export type DamageKind = z.infer<typeof damageKind>;
export type CorrectedField = z.infer<typeof correctedField>;
export type TitleBasis = z.infer<typeof titleBasis>;

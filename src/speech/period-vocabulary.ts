import { z } from 'zod';
import { compile, compiled, date, slug, unique } from './entries.ts';

/**
 * What tells the time of a speech (`content/vocabulary/`): tables of dated things, one schema
 * for all, and patterns of what is said, which may look a name up in a table.
 */

/** The tables, by the name of their file. */
export const TABLES = [
  'plans',
  'congresses',
  'anniversaries',
  'campaigns',
  'events',
  'leaders',
  'municipal',
] as const;

export type TableName = (typeof TABLES)[number];

export const datedThings = z.array(
  z.strictObject({
    /** As they are looked for, or as a pattern's `key` makes them. */
    names: z.array(z.string().min(1)).min(1),
    /** When it begins, opens or happens: nobody speaks of it as a fact before. */
    from: date,
    /** When it ends or closes. */
    to: date.optional(),
    /** Of a plan: when it was proposed, before which it was only prepared. */
    proposed: date.optional(),
    /** Of words of their time: after this they are hardly said any more. */
    until: date.optional(),
    /** Of a speech that goes by its date: who held it. */
    by: z.string().optional(),
    /** Of a person: what the office is called, and where it is held. */
    posts: z.array(z.string().min(1)).optional(),
    place: z.string().optional(),
    /** The fact that it rests on, where the row itself does not say it. */
    note: z.string().min(1).optional(),
  }),
);

export type DatedThing = z.infer<typeof datedThings>[number];

export const tells = z.enum([
  'after',
  'before',
  'during',
  'proposed',
  'near-plan',
  'first-year',
  'last-year',
  'next-year',
  'nth-year',
  'anniversary',
  'anniversary-kept',
  'anniversary-awaited',
  'anniversary-name',
  'years-later',
  'this-year',
  'year-after',
  'plan-for',
  'drafted',
  'review-of',
  'about',
  'reviewed',
  'not-before',
  'closed',
  'elapsed',
  'goal',
]);

const examples = z.array(z.string().min(1)).min(1);

/** What stands in braces in a pattern. A year may have spaces between its digits. */
const PLACEHOLDERS: Record<string, string> = {
  '{year}': '(?<!\\d)((?:1 ?9|2 ?0) ?\\d ?\\d) ?年',
  '{n}': '([一二三四五六七八九十]{1,3})',
  '{number}': '(\\d{1,3}|[一二两三四五六七八九十百]{1,4})',
};

/** @param names of each table, for `{name}` */
export const periodClues = (names: Readonly<Record<TableName, readonly string[]>>) =>
  z
    .array(
      z
        .strictObject({
          id: slug,
          table: z.enum(TABLES).optional(),
          /** How the groups of the pattern make a name of the table. */
          key: z.string().optional(),
          pattern: z.string(),
          tells,
          /** Looked for in the speech's own title alone. */
          in: z.literal('title').optional(),
          /** Said in the same sentence, it takes the meaning away. */
          unless: compiled('u').optional(),
          match: examples,
          never: examples,
        })
        .transform((clue, context) => {
          const source = expand(clue.pattern, clue.table ? names[clue.table] : []);
          return { ...clue, pattern: compile(source, 'gu', context, ['pattern']) ?? z.NEVER };
        }),
    )
    .superRefine(unique('id'));

export type PeriodClue = z.infer<ReturnType<typeof periodClues>>[number];

function expand(pattern: string, names: readonly string[]): string {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).join('|');
  return Object.entries({ ...PLACEHOLDERS, '{name}': `(${longestFirst})` }).reduce(
    (source, [placeholder, group]) => source.replaceAll(placeholder, group),
    pattern,
  );
}

const month = z.string().regex(/^(?:0[1-9]|1[0-2])$/u);

export const seasons = z
  .array(
    z.strictObject({
      id: slug,
      /** What is said of now in that season. */
      pattern: compiled('u'),
      /** First and last month. */
      months: z.tuple([month, month]).optional(),
      /** A feast that lies ahead. */
      festival: z
        .strictObject({
          month: z.int().positive(),
          day: z.int().positive(),
          lunar: z.boolean().default(false),
        })
        .optional(),
      match: examples,
      never: examples,
    }),
  )
  .superRefine(unique('id'));

export type Season = z.infer<typeof seasons>[number];

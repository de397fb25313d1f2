import { z } from 'zod';
import { tell } from '../../../src/speech/entries.ts';
import { calendarDate, damageKind } from '../../../src/speech/frontmatter.ts';
import { endOf } from '../describe/period/clue.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';

/**
 * The curator's word on one source: `content/corrections/<source id>.yaml`. Lines are those of
 * the source as received, counted from 1. Every entry quotes the beginning of its line, so that
 * one that no longer fits its source is noticed, and says why it is made.
 */

const words = z.string().trim().min(1);
const lineNumber = z.int().positive();

/** `7` or `12-14`. */
const lines = z.unknown().transform((given, context) => {
  const [, first, last] = /^(\d{1,9})(?:\s?[-–—]\s?(\d{1,9}))?$/u.exec(String(given)) ?? [];
  const [from, to] = [Number(first), Number(last ?? first)];
  if (from >= 1 && to >= from) return { from, to };
  tell(context, [], { fault: 'form', form: 'lines' });
  return z.NEVER;
});

/** A year alone is a number to YAML. */
const date = z.unknown().transform((given, context) => {
  const checked = calendarDate.safeParse(String(given));
  if (checked.success) return checked.data;
  tell(context, [], { fault: 'form', form: 'date' });
  return z.NEVER;
});

const period = z
  .strictObject({ from: date.optional(), to: date.optional() })
  .superRefine(({ from, to }, context) => {
    const isBounded = from !== undefined || to !== undefined;
    const isForward = from === undefined || to === undefined || from <= endOf(to);
    if (!isBounded || !isForward) tell(context, [], { fault: 'form', form: 'period' });
  });

/** What a curator may say that the text does not tell. */
const ABSENT = [
  'themes',
  'occasion',
  'level',
  'speaker',
  'place',
  'date',
  'period',
  'collection',
] as const;

const oneOf = (values: readonly { label: string }[]) => z.enum(values.map(({ label }) => label));

const fieldsOf = (vocabulary: Vocabulary) => ({
  title: words.optional(),
  themes: z.array(oneOf(vocabulary.themes)).min(1).optional(),
  occasion: oneOf(vocabulary.occasions).optional(),
  level: oneOf(vocabulary.levels).optional(),
  speaker: words.optional(),
  place: words.optional(),
  date: date.optional(),
  period: period.optional(),
  /** Which part of the collection the speech is. */
  part: z.int().positive().optional(),
  completeness: z
    .strictObject({
      head: z.boolean().optional(),
      tail: z.boolean().optional(),
      announced: z.int().positive().optional(),
      found: z.int().nonnegative().optional(),
    })
    .optional(),
  damage: z
    .array(z.strictObject({ kind: damageKind, text: words, paragraph: z.int().positive() }))
    .optional(),
  formulations: z.array(words).optional(),
  works: z.array(words).optional(),
  /** Fields that the machine filled and that the text does not tell. */
  absent: z.array(z.enum(ABSENT)).min(1).optional(),
});

/** A stretch of lines; `last` quotes the last one, where there are more than one. */
const stretch = z.strictObject({ lines, text: words, last: words.optional(), reason: words });

const list = <T extends z.ZodType>(entry: T) => z.array(entry).default([]);

/** @param vocabulary from which themes, occasions and levels are chosen */
export const correctionsSchema = (vocabulary: Vocabulary) => {
  const fields = fieldsOf(vocabulary);
  return z.strictObject({
    /** Where the source lies below `content/raw/`: for people, and to notice that it changed. */
    file: words,
    note: z.string().optional(),
    /** Lines that are words of a speech, whatever the stages make of them. */
    restore: list(stretch),
    /** Lines that are no words of a speech. */
    remove: list(stretch),
    /** A line with which another speech begins. */
    split: list(z.strictObject({ before: lineNumber, text: words, reason: words })),
    /** The speeches that have these lines are one. */
    merge: list(stretch),
    /** What the collection of the whole file is called. */
    collection: z.strictObject({ title: words, reason: words }).optional(),
    /** Facts of the speech that has a line. */
    speeches: list(
      z
        .strictObject({ line: lineNumber, text: words, reason: words, ...fields })
        .superRefine((entry, context) => {
          const given = Object.keys(fields).filter((name) => name in entry);
          if (given.length === 0) tell(context, [], { fault: 'form', form: 'nothing' });
          const names = given.map((name) => (name === 'part' ? 'collection' : name));
          if (entry.absent?.some((name) => names.includes(name)))
            tell(context, ['absent'], { fault: 'form', form: 'both' });
        }),
    ),
  });
};

type Given = z.infer<ReturnType<typeof correctionsSchema>>;

/** An entry with the line of the YAML file on which it stands. */
type Located<T> = { [K in keyof T]: T[K] extends (infer E)[] ? (E & { at: number })[] : T[K] };

type Lists = Pick<Given, 'restore' | 'remove' | 'split' | 'merge' | 'speeches'>;

/** The corrections of one source: plain data, with the path of their file for the errors. */
export type Corrections = Omit<Given, keyof Lists | 'collection'> &
  Located<Lists> & { collection?: NonNullable<Given['collection']> & { at: number }; path: string };
export type Stretch = Corrections['restore'][number];
export type FactEntry = Corrections['speeches'][number];

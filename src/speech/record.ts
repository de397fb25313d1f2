import { z } from 'zod';
import { correctedField } from './frontmatter.ts';

/**
 * The record of one source file: the account of every character of it. A contract that
 * other programs read.
 *
 * Offsets are UTF-16 code units of the decoded source, line ends as received, without a
 * byte order mark; of a source that is no plain text, of the text taken out of it. Edits are sorted and do not overlap. For every speech, the span with
 * its edits applied is the text of its Markdown body, white space between blocks aside;
 * what lies outside every speech is covered by edits to the last character.
 */

const offset = z.int().nonnegative();

export const edit = z.strictObject({
  start: offset,
  end: offset,
  /** What stands there instead; empty for a removal. */
  text: z.string(),
  /** Identifier of the rule; `content/rules/` says what each one means. */
  rule: z.string().min(1),
  /** The front-matter field that the words went to instead of the body. */
  to: z.string().optional(),
});

export const warning = z.strictObject({
  code: z.string().min(1),
  start: offset.optional(),
  end: offset.optional(),
  message: z.string().min(1),
});

const because = { reason: z.string().min(1) };

/** What the archivist said of the source, as `content/corrections/` had it and as it was done. */
export const correction = z.discriminatedUnion('kind', [
  z.strictObject({
    /** Lines that stayed; `was` names the rules that would have edited them. */
    kind: z.literal('restore'),
    start: offset,
    end: offset,
    was: z.array(z.string()),
    ...because,
  }),
  z.strictObject({
    kind: z.enum(['remove', 'split', 'merge']),
    start: offset,
    end: offset,
    ...because,
  }),
  z.strictObject({
    /** A field of a speech's front matter: what the machine found, and what stands there now. */
    kind: z.literal('field'),
    speech: z.string(),
    field: correctedField,
    was: z.json().optional(),
    now: z.json().optional(),
    ...because,
  }),
]);

/** How a source file is written. The text of all but `text` was taken out of the file first. */
export const sourceFormat = z.enum(['text', 'markdown', 'html', 'docx', 'pdf']);

export const record = z.strictObject({
  source: z.strictObject({
    id: z.string(),
    file: z.string(),
    /** Of the file as received. */
    sha256: z.string(),
    format: sourceFormat,
    /** Absent where the format leaves no choice. */
    encoding: z.string().optional(),
    /** Of the text that the offsets count in. */
    length: offset,
  }),
  edits: z.array(edit),
  speeches: z.array(z.strictObject({ id: z.string(), start: offset, end: offset })),
  warnings: z.array(warning),
  /** Absent where nothing was corrected. */
  corrections: z.array(correction).optional(),
});

export type SourceFormat = z.infer<typeof sourceFormat>;
export type Edit = z.infer<typeof edit>;
export type Warning = z.infer<typeof warning>;
export type Correction = z.infer<typeof correction>;
export type SourceRecord = z.infer<typeof record>;

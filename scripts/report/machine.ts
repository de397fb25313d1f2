import { z } from 'zod';
import { sourceFormat, warning } from '../../src/speech/record.ts';
import { encodingOf } from '../normalise/draft.ts';
import type { FolderResult } from '../normalise/folder/folder.ts';
import type { FileSummary } from '../normalise/folder/summary.ts';
import { REFUSALS, type RefusalCode } from '../strings.zh-CN.ts';
import { refusalReason } from './refusal.ts';

/** What a run found, for other programs: the one JSON document of `normalise --json`. */

const count = z.int().nonnegative();

const counts = {
  speeches: count,
  /** Spans taken out as the site's. */
  removed: count,
  /** Line breaks inside sentences that were joined. */
  joined: count,
  /** Marks and spaces that were regularised. */
  regularised: count,
  /** Blank lines and margins, and lines that went to the front matter. */
  laidOut: count,
  /** Damaged places. */
  flagged: count,
  /** Places that need a person's eye: as many as there are warnings. */
  unsure: count,
};

export const runReport = z.strictObject({
  /** What was taken in, sorted by path. */
  files: z.array(
    z.strictObject({
      file: z.string(),
      /** Names the record: `records/<id>.json`. */
      id: z.string(),
      format: sourceFormat,
      /** Absent where the format leaves no choice. */
      encoding: z.string().optional(),
      ...counts,
      warnings: z.array(warning),
    }),
  ),
  /**
   * What was left out, sorted by path, and after it corrections that applied to nothing; a file
   * without a speech stands in both lists.
   */
  refusals: z.array(
    z.strictObject({
      file: z.string(),
      code: z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]),
      detail: z.string().optional(),
      /** The same for a person, in a sentence: what is wrong, what to do. */
      message: z.string(),
      /** The id of the source, where it is known in spite of all. */
      source: z.string().optional(),
    }),
  ),
  /** Speeches with nearly the same text, each pair once. */
  repeats: z.array(
    z.strictObject({
      /** What the first is to the second. */
      relation: z.string(),
      share: z.number(),
      /** Their ids. */
      speeches: z.tuple([z.string(), z.string()]),
    }),
  ),
  totals: z.strictObject({ files: count, refusals: count, ...counts }),
});

export type RunReport = z.infer<typeof runReport>;

type Counts = { [K in keyof typeof counts]: number };

export const countsOf = (file: FileSummary): Counts => ({
  speeches: file.speeches,
  removed: file.removed,
  joined: file.joined,
  regularised: file.regularised,
  laidOut: file.laidOut,
  flagged: file.flagged,
  unsure: file.warnings.length,
});

/** @returns the sum of each count over some files */
export function totalsOf(files: Iterable<FileSummary>): Counts {
  const totals = Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as Counts;
  for (const file of files) {
    for (const [name, value] of Object.entries(countsOf(file))) {
      totals[name as keyof Counts] += value;
    }
  }
  return totals;
}

export function toRunReport({ files, refusals, repeats }: FolderResult): RunReport {
  return {
    files: Array.from(files, (file) => ({
      file: file.file,
      id: file.id,
      format: file.format,
      ...encodingOf(file),
      ...countsOf(file),
      warnings: file.warnings,
    })),
    refusals: refusals.map((refusal) => ({ ...refusal, message: refusalReason(refusal) })),
    repeats: Array.from(repeats, ({ relation, share, speeches: [first, second] }) => ({
      relation,
      share,
      speeches: [first.id, second.id],
    })),
    totals: { files: files.length, refusals: refusals.length, ...totalsOf(files) },
  };
}

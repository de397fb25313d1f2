import { z } from 'zod';

/** What a label file says of a sample text: written by hand, before any program read the text. */
export const labels = z.strictObject({
  file: z.string(),
  encoding: z.string(),
  collection: z.string().nullish(),
  /** Every line of site dirt, as decoded, in order. */
  removed: z
    .array(z.string())
    .nullish()
    .transform((lines) => lines ?? []),
  speeches: z.array(
    z.strictObject({
      title: z.string(),
      titleBasis: z.enum(['explicit', 'collection', 'inferred']),
      part: z.int().optional(),
      opens: z.string(),
      ends: z.string(),
      headings: z.array(z.tuple([z.int(), z.string()])),
      runIn: z.array(z.string()),
      wraps: z.int(),
      themes: z.array(z.string()).min(1),
      occasion: z.string(),
      level: z.string(),
      /** Years that the text itself allows; `null` is an open end. */
      years: z.tuple([z.int().nullable(), z.int().nullable()]),
      complete: z.strictObject({
        head: z.boolean(),
        tail: z.boolean(),
        announced: z.int().nullable(),
        found: z.int().nullable(),
      }),
      damage: z.array(z.string()),
    }),
  ),
});

export type Label = z.infer<typeof labels>;

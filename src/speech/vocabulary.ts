import { z } from 'zod';
import { compiled, label, slug, unique } from './entries.ts';

/** The archive's vocabulary (`content/vocabulary/*.yaml`): one schema a file. */

/** Two values with one slug would share a page, and one of them would lose it. */
const isOnePageEach = unique('slug', 'label');

export const themes = z
  .array(
    z.strictObject({
      label,
      slug,
      /** What the theme covers, for readers. */
      about: z.string(),
      /** Weight of one of its terms against another theme's. */
      weight: z.number().positive(),
      terms: z.array(z.string().min(1)).min(1),
      /** Words that are said elsewhere, too: they weigh little. */
      also: z.array(z.string().min(1)).default([]),
    }),
  )
  .superRefine(isOnePageEach);

export const occasions = z
  .array(
    z.strictObject({
      label,
      slug,
      /** Regular expressions for what a title or an opening calls the occasion. */
      patterns: z.array(compiled('u')),
      /** Tried only where no pattern of any occasion fits. */
      otherwise: z.array(compiled('u')).optional(),
      /** Tried last: in the whole text, where it has to stand so many times. */
      throughout: z.strictObject({ pattern: compiled('gu'), least: z.int().positive() }).optional(),
    }),
  )
  .superRefine(isOnePageEach);

export const levels = z
  .array(
    z.strictObject({
      label,
      slug,
      /** Regular expressions and their weight: a speech's words for itself weigh most. */
      clues: z.array(
        z.strictObject({
          pattern: compiled('gu'),
          weight: z.number(),
          /** Looked for in the speech's own title alone. */
          in: z.literal('title').optional(),
        }),
      ),
    }),
  )
  .superRefine(isOnePageEach);

export type Theme = z.infer<typeof themes>[number];
export type Occasion = z.infer<typeof occasions>[number];
export type Level = z.infer<typeof levels>[number];

import { z } from 'zod';

/** The archive's vocabulary (`content/vocabulary/*.yaml`): one schema a file. */

/** The name under which a value stands in addresses. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const themes = z.array(
  z.strictObject({
    label: z.string(),
    slug,
    /** What the theme covers, for readers. */
    about: z.string(),
    /** Weight of one of its terms against another theme's. */
    weight: z.number().positive(),
    terms: z.array(z.string()).min(1),
  }),
);

export const occasions = z.array(
  z.strictObject({
    label: z.string(),
    slug,
    /** Regular expressions for what a title or an opening calls the occasion. */
    patterns: z.array(z.string()),
    /** Tried only where no pattern of any occasion fits. */
    otherwise: z.array(z.string()).optional(),
  }),
);

export const levels = z.array(
  z.strictObject({
    label: z.string(),
    slug,
    /** Regular expressions and their weight: a speech's words for itself weigh most. */
    clues: z.array(z.strictObject({ pattern: z.string(), weight: z.number() })),
  }),
);

export const periodMarkers = z.array(
  z.strictObject({
    pattern: z.string(),
    from: z.string().optional(),
    /** Only for words that are said of now: a campaign's name gives no upper bound. */
    to: z.string().optional(),
  }),
);

export type Theme = z.infer<typeof themes>[number];
export type Occasion = z.infer<typeof occasions>[number];
export type Level = z.infer<typeof levels>[number];
export type PeriodMarker = z.infer<typeof periodMarkers>[number];

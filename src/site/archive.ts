import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What the archive is called and by whom it is kept: `content/archive.yaml`. */
const settings = z.strictObject({
  /** Short name, on the seal and in every page's title. */
  name: z.string().min(1),
  /** One line, the home page's heading. */
  tagline: z.string().min(1),
  /** One sentence, the home page's lead and the site's description. */
  about: z.string().min(1),
  /** Who keeps the archive. */
  keeper: z.string().min(1),
  /** Under which terms the texts may be used. */
  licence: z.string().min(1),
  /** Language of the interface (BCP 47): one of `src/i18n/`. */
  language: z.enum(['zh-CN']),
});

export type ArchiveSettings = z.infer<typeof settings>;

/**
 * @param text content of `archive.yaml`
 * @throws with the field and what is wrong with it
 */
export function readArchiveSettings(text: string): ArchiveSettings {
  const checked = settings.safeParse(parse(text));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`content/archive.yaml: “${issue?.path.join('.')}”: ${issue?.message}`);
}

export const archive = readArchiveSettings(
  readFileSync(resolve('content', 'archive.yaml'), 'utf8'),
);

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { zhCN } from '../i18n/zh-CN.ts';

/** What the archive is called and by whom it is kept: `content/archive.yaml`. */

const FILE = 'content/archive.yaml';

const words = z.string().trim().min(1);

/** What an archivist may leave empty, and pages then leave out. */
const optional = z
  .string()
  .trim()
  .nullish()
  .transform((given) => given || undefined);

const settings = z.strictObject({
  /** Short name, on the seal and in every page's title. */
  name: words,
  /** One line, the home page's heading. */
  tagline: words,
  /** One sentence, the home page's lead and the site's description. */
  about: words,
  /** Who keeps the archive. */
  keeper: optional,
  /** Under which terms the texts may be used. */
  licence: optional,
  /** Language of the interface (BCP 47): one of `src/i18n/`. */
  language: z.enum(['zh-CN']),
});

export type ArchiveSettings = z.infer<typeof settings>;

const t = zhCN.archiveFile;

/** What is wrong with the file and what to do, in the words of its reader. */
const complaint = (issue: z.core.$ZodIssue, given: unknown): string => {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return t.unknown(issue.keys.join('、'), Object.keys(settings.shape).join('、'));
  }
  if (!field) return t.notFields;
  const value = (given as Record<string, unknown>)[field] ?? '';
  if (value === '') return t.missing(field);
  if (issue.code === 'invalid_value')
    return t.notOneOf(field, String(value), issue.values.join('、'));
  return t.notWords(field);
};

const readYaml = (text: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new Error(`${FILE}：${t.notYaml(error.linePos?.[0].line ?? 1)}`);
  }
};

/**
 * @param text content of `archive.yaml`
 * @throws with one sentence: the file, the field, what is wrong with it and what to do
 */
export function readArchiveSettings(text: string): ArchiveSettings {
  const given = readYaml(text);
  const checked = settings.safeParse(given);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`${FILE}：${issue ? complaint(issue, given) : t.notFields}`);
}

const readSettingsFile = (): string => {
  try {
    return readFileSync(resolve(FILE), 'utf8');
  } catch {
    throw new Error(`${FILE}：${t.unreadable}`);
  }
};

export const archive = readArchiveSettings(readSettingsFile());

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { levels, occasions, themes } from '../speech/vocabulary.ts';

/** The archive's vocabulary as the site shows it: which values there are, in which order. */

const read = <T extends z.ZodType>(name: string, schema: T): z.output<T> => {
  const path = `content/vocabulary/${name}.yaml`;
  const checked = schema.safeParse(parse(readFileSync(resolve(path), 'utf8')));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`${path}: “${issue?.path.join('.')}”: ${issue?.message}`);
};

export const vocabulary = {
  themes: read('themes', themes),
  occasions: read('occasions', occasions),
  levels: read('levels', levels),
};

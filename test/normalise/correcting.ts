import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { parseCorrections } from '../../scripts/normalise/corrections/read.ts';
import type { Draft } from '../../scripts/normalise/draft.ts';
import { type Knowledge, normalise } from '../../scripts/normalise/pipeline.ts';
import { receiveText } from '../../scripts/normalise/receive/receive.ts';
import { knowledge } from './knowledge.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

export const idOf = (text: string): string =>
  createHash('sha256').update(bytesOf(text)).digest('hex').slice(0, 12);

/** What the archive knows once the curator has said something of a text. */
export function knowing(text: string, said: object | string): Knowledge {
  const yaml = typeof said === 'string' ? said : stringify({ file: 'x.txt', ...said });
  const given = parseCorrections(yaml, 'c.yaml', knowledge.vocabulary);
  return { ...knowledge, corrections: { sources: new Map([[idOf(text), given]]), misnamed: [] } };
}

/** Normalises a text of which the curator has said something. */
export const corrected = (text: string, said: object | string): Draft =>
  normalise(receiveText(bytesOf(text)), 'x.txt', knowing(text, said));

/** Why it is not done. */
export function refusedFor(text: string, said: object | string): string {
  try {
    corrected(text, said);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '../knowledge/vocabulary.ts';
import { parseLocated, shownPath } from '../knowledge/yaml-file.ts';
import { type Corrections, correctionsSchema } from './schema.ts';
import { CORRECTIONS as SAY } from './strings.zh-CN.ts';

/** A file of corrections that cannot be read, and why. */
export interface Unreadable {
  path: string;
  fault: string;
}

/** All that the curator has said: plain data. */
export interface CorrectionsFolder {
  /** Id of the source → what is said of it. */
  sources: ReadonlyMap<string, Corrections | Unreadable>;
  /** Paths of files whose names are no source's. */
  misnamed: string[];
}

const NAME = /^([0-9a-f]{12})\.yaml$/u;

/**
 * Reads the curator's corrections. A file with a fault is that source's matter alone, so the
 * fault is kept and nothing is thrown.
 * @param folder usually `content/corrections`; where it is missing, nothing is corrected
 */
export function readCorrections(folder: string, vocabulary: Vocabulary): CorrectionsFolder {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const seen = names.filter((name) => !/^(?:\.|Thumbs\.db$|desktop\.ini$)/iu.test(name));
  const sources = new Map<string, Corrections | Unreadable>();
  const misnamed: string[] = [];
  for (const name of seen) {
    const path = join(folder, name);
    const id = NAME.exec(name)?.[1];
    if (id) sources.set(id, readOne(path, vocabulary));
    else misnamed.push(shownPath(path));
  }
  return { sources, misnamed };
}

function readOne(file: string, vocabulary: Vocabulary): Corrections | Unreadable {
  const path = shownPath(file);
  try {
    return parseCorrections(readFileSync(file, 'utf8'), path, vocabulary);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { path, fault: code ? SAY.unreadable(path, code) : message.replaceAll('\n', '') };
  }
}

/** @throws with a sentence a fault, as `parseYaml` */
export function parseCorrections(text: string, path: string, vocabulary: Vocabulary): Corrections {
  const { data, lineOf } = parseLocated(text, correctionsSchema(vocabulary), path);
  const located = <T extends object>(name: string, entries: readonly T[]) =>
    entries.map((entry, i) => ({ ...entry, at: lineOf([name, i]) }));
  const { collection, ...rest } = data;
  return {
    ...rest,
    ...(collection ? { collection: { ...collection, at: lineOf(['collection']) } } : {}),
    path,
    restore: located('restore', data.restore),
    remove: located('remove', data.remove),
    split: located('split', data.split),
    merge: located('merge', data.merge),
    speeches: located('speeches', data.speeches),
  };
}

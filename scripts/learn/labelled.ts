import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simplify } from '../normalise/traditional.ts';
import { noLabel } from './strings.zh-CN.ts';

/** Stands in a line for the title of the speech that it stands in. */
const TITLE = '{T}';
/** The kind of a line that a speaker said; every other kind is a boilerplate rule. */
const SPEECH = 'speech';

/** A line with what a person says of it. */
export interface LabelledLine {
  /** A site wrote it; else it is the speech's own. */
  isSite: boolean;
  /** The boilerplate rule of a site's line; empty for a speaker's. */
  rule: string;
  /** Where it stands: see the README of the folder. */
  place: string;
  line: string;
  /** Who labelled it: the name of its file, without the ending. */
  writer: string;
}

/**
 * @param directory that holds `*.tsv`, one file for each person who labelled, a row a line: its
 * kind, its place, the line
 * @returns all lines, by file and row
 * @throws Error that names file and row where a row has not three columns
 */
export function readLabelled(directory: string): LabelledLine[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.tsv'));
  return files.sort().flatMap((name) => {
    const rows = readFileSync(join(directory, name), 'utf8').trimEnd().split('\n');
    return rows.map((row, i) => {
      const [kind, place, line, ...more] = row.split('\t');
      if (!kind || !place || !line || more.length > 0) {
        throw new Error(noLabel(join(directory, name), i + 1));
      }
      const isSite = kind !== SPEECH;
      return {
        isSite,
        rule: isSite ? kind : '',
        place,
        line,
        writer: name.replace(/\.tsv$/u, ''),
      };
    });
  });
}

/** @returns the lines that weights can be learned from, in simplified characters, each once */
export function learnable(labelled: readonly LabelledLine[]): LabelledLine[] {
  const plain = labelled
    .filter(({ line, place }) => !line.includes(TITLE) && place !== 'title')
    .map((one) => ({ ...one, line: simplify(one.line) }));
  return [...new Map(plain.map((one) => [one.line, one])).values()];
}

import { extname } from 'node:path';
import type { SourceFormat } from '../../../src/speech/record.ts';

/** The ends of names that are read, in lower case. */
const FORMATS: Readonly<Record<string, SourceFormat>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/** Files of office programs that hold texts and that those programs can save as `.docx`. */
const OFFICE = new Set(['.doc', '.dot', '.docm', '.rtf', '.wps', '.wpt', '.odt', '.pages', '.ofd']);

const endOf = (file: string) => extname(file).toLowerCase();

/** @returns in which format a file of this name is written; absent where none is known */
export const formatOf = (file: string): SourceFormat | undefined => FORMATS[endOf(file)];

/** @returns whether another program could save the file in a format that is read */
export const isOfficeFile = (file: string): boolean => OFFICE.has(endOf(file));

import { existsSync } from 'node:fs';
import { join } from 'node:path';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');

/** Where the sample texts lie: among the raw texts, or aside, where `npm run add` moved them. */
export const SAMPLE =
  [join(CONTENT, 'raw', 'sample'), join(CONTENT, 'sample')].find(existsSync) ?? '';

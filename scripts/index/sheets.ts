import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The style sheets of the search, which come with its modules. */

const source = (path: string): string =>
  fileURLToPath(new URL(`../../src/search/${path}`, import.meta.url));

/** The face of the search, in the order in which one part overrules another. */
const FACE = [
  'unseen',
  'base',
  'usage',
  'suggestions',
  'summary',
  'results',
  'concordance',
  'distribution',
  'page',
  'window',
];

/** File in the site's `search/` → style sheets that it is put together from. */
const SHEETS = {
  'ui.css': FACE.map((name) => `ui/styles/${name}.css`),
  'mark.css': ['ui/styles/unseen.css', 'mark.css'],
};

/** @param folder where the files go; must be there */
export async function writeSheets(folder: string): Promise<void> {
  for (const [file, sheets] of Object.entries(SHEETS)) {
    const texts = await Promise.all(sheets.map((sheet) => readFile(source(sheet), 'utf8')));
    await writeFile(join(folder, file), texts.join('\n'));
  }
}

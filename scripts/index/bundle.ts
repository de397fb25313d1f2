import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { writeSheets } from './sheets.ts';

/** The browser's side of the search, each part one module; what no first list waits for is fetched when it is wanted. */

const source = (path: string): string =>
  fileURLToPath(new URL(`../../src/search/${path}`, import.meta.url));

/** File in the site's `search/` → module that it is made from. */
const MODULES = {
  'pagefind.js': 'pagefind.ts',
  'reading.js': 'reading.ts',
  'extras.js': 'extras.ts',
  'ui.js': 'ui/ui.ts',
  'nearest.js': 'ui/nearest.ts',
  'concordance.js': 'ui/concordance.ts',
  'distribution.js': 'ui/distribution.ts',
  'mark.js': 'mark.ts',
} as const;

/** Leaves an `import()` of another of the modules to the browser; what is imported at once is taken in. */
const apart: Plugin = {
  name: 'modules-apart',
  resolveId(name, importer, { kind }) {
    if (kind !== 'dynamic-import') return null;
    const found = Object.entries(MODULES).find(
      ([, module]) => /^\.\.?\/(.*)/.exec(name)?.[1] === module,
    );
    return found && importer ? { id: `./${found[0]}`, external: true } : null;
  },
};

/** @param folder where the files go; must be there */
export async function writeModules(folder: string): Promise<void> {
  for (const [file, module] of Object.entries(MODULES)) {
    const bundle = await rolldown({
      input: source(module),
      platform: 'browser',
      plugins: [apart],
    });
    try {
      await bundle.write({ file: join(folder, file), format: 'esm', minify: true });
    } finally {
      await bundle.close();
    }
  }
  await writeSheets(folder);
}

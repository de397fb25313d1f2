import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { writeSheets } from './sheets.ts';

/** The browser's side of the search, each part one module; what no first list waits for is fetched when it is wanted. */

const source = (path: string): string =>
  fileURLToPath(new URL(`../../src/search/${path}`, import.meta.url));

/** File in the site's `search/` → module that it is made from; those that others import come first. */
const MODULES = {
  'reading.js': 'reading.ts',
  'extras.js': 'extras.ts',
  'pagefind.js': 'pagefind.ts',
  'ui.js': 'ui/ui.ts',
  'nearest.js': 'ui/nearest.ts',
  'concordance.js': 'ui/concordance.ts',
  'distribution.js': 'ui/distribution.ts',
  'mark.js': 'mark.ts',
} as const;

const DIGITS = 8;

/**
 * Leaves an `import()` of another of the modules to the browser, under an address that only
 * this build's has, so that none is taken from a cache of another build; what is imported at
 * once is taken in.
 *
 * @param fingerprints file → what tells its content, of those that are written
 */
const apart = (fingerprints: ReadonlyMap<string, string>): Plugin => ({
  name: 'modules-apart',
  resolveId(name, importer, { kind }) {
    if (kind !== 'dynamic-import' || !importer) return null;
    const [file] =
      Object.entries(MODULES).find(([, module]) => /^\.\.?\/(.*)/.exec(name)?.[1] === module) ?? [];
    if (!file) return null;
    const fingerprint = fingerprints.get(file);
    if (!fingerprint) throw new Error(`${file} must be made before what imports it: ${importer}`);
    return { id: `./${file}?${fingerprint}`, external: true };
  },
});

/** @param folder where the files go; must be there */
export async function writeModules(folder: string): Promise<void> {
  const fingerprints = new Map<string, string>();
  for (const [file, module] of Object.entries(MODULES)) {
    const bundle = await rolldown({
      input: source(module),
      platform: 'browser',
      plugins: [apart(fingerprints)],
    });
    try {
      const { output } = await bundle.write({
        file: join(folder, file),
        format: 'esm',
        minify: true,
      });
      const hash = createHash('sha256').update(output[0].code);
      fingerprints.set(file, hash.digest('hex').slice(0, DIGITS));
    } finally {
      await bundle.close();
    }
  }
  await writeSheets(folder);
}

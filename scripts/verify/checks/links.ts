import { resolveAddress } from '../address.ts';
import type { Check, Page } from '../check.ts';
import { attribute } from '../html.ts';
import { LinkFaults } from '../link-faults.ts';
import { type Reference, referencesInStyles } from '../references.ts';

/** Browsers take these to the top of any page. */
const isTop = (fragment: string | undefined): boolean => !fragment || fragment === 'top';

/** Ids of a page as one string, because ten thousand pages have millions of them. */
const packIds = (page: Page): string =>
  `\n${page.elements.map((element) => attribute(element, 'id') ?? '').join('\n')}\n`;

/** A link to a place in a page, the first of those that lead there. */
interface Jump extends Reference {
  page: string;
  file: string;
  fragment: string;
}

/**
 * Every address of every page and style sheet leads to a file of the site, as a static
 * host would resolve it, and every part after `#` to an id of that page.
 */
export const links: Check = (archive) => {
  const faults = new LinkFaults();
  const ids = new Map<string, string>();
  const jumps = new Map<string, Jump>();

  const follow = (page: string, references: readonly Reference[]) => {
    for (const reference of references) {
      const { address, where } = reference;
      const target = resolveAddress(page, address);
      if (target.kind === 'elsewhere' || target.kind === 'unfetched') continue;
      if (target.kind !== 'inside') faults.add(target.kind, address, page, where, address);
      else if (target.absolute) faults.add('absolute', address, page, where, address);
      else if (!archive.files.has(target.file)) {
        faults.add('missing', target.file, page, where, address);
      } else if (!isTop(target.fragment)) {
        const { file, fragment = '' } = target;
        const key = `${file}#${fragment}`;
        if (!jumps.has(key)) jumps.set(key, { ...reference, page, file, fragment });
      }
    }
  };

  return {
    page(page) {
      ids.set(page.path, packIds(page));
      follow(page.path, page.references);
      return [];
    },
    async finish() {
      for (const file of archive.files) {
        if (!file.endsWith('.css')) continue;
        follow(file, referencesInStyles(await archive.readSite(file), 'url()'));
      }
      for (const [key, { page, file, fragment, where, address }] of jumps) {
        const known = ids.get(file);
        if (known !== undefined && !known.includes(`\n${fragment}\n`)) {
          faults.add('anchor', key, page, where, address);
        }
      }
      return faults.problems();
    },
  };
};

import { resolveAddress } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { Check, Page } from '../check.ts';
import { attribute } from '../html.ts';
import type { Problem } from '../problem.ts';
import { type Reference, referencesInStyles } from '../references.ts';

const REPAIR = {
  above: 'write the address without climbing above the root of the site',
  absolute: 'write it relative to the page, so that the site works in a sub-folder',
  script: 'give the element a real address, and attach the script with addEventListener',
  malformed: 'percent-encode the address',
  missing: 'build the page that it names, or take the link away',
  anchor: 'give the target that id, or correct the part after #',
} as const;

/** Browsers take these to the top of any page. */
const isTop = (fragment: string | undefined): boolean => !fragment || fragment === 'top';

/** Ids of a page as one string, because ten thousand pages have millions of them. */
const packIds = (page: Page): string =>
  `\n${page.elements.map((element) => attribute(element, 'id') ?? '').join('\n')}\n`;

interface Jump {
  page: string;
  file: string;
  fragment: string;
  address: string;
}

/** What is wrong with an address in itself, its fragment aside. */
function fault(archive: Archive, from: string, reference: Reference): keyof typeof REPAIR | null {
  const target = resolveAddress(from, reference.address);
  if (target.kind === 'elsewhere' || target.kind === 'unfetched') return null;
  if (target.kind !== 'inside') return target.kind;
  if (target.absolute) return 'absolute';
  return archive.files.has(target.file) ? null : 'missing';
}

const SAYING: Record<keyof typeof REPAIR, string> = {
  above: 'leads above the root of the site',
  absolute: 'begins at the root of the host',
  script: 'is a script',
  malformed: 'is not a well-formed address',
  missing: 'leads to a file that the site does not have',
  anchor: 'leads to an id that the page does not have',
};

const problem = (page: string, where: string, address: string, kind: keyof typeof REPAIR) => ({
  page,
  what: `${where} “${address}” ${SAYING[kind]}`,
  do: REPAIR[kind],
});

/** Each distinct address once a page, however often it stands there. */
function inspect(archive: Archive, from: string, references: readonly Reference[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const reference of references) {
    if (seen.has(reference.address)) continue;
    seen.add(reference.address);
    const kind = fault(archive, from, reference);
    if (kind) problems.push(problem(from, reference.where, reference.address, kind));
  }
  return problems;
}

/**
 * Every address of every page and style sheet leads to a file of the site, as a static
 * host would resolve it, and every part after `#` to an id of that page.
 */
export const links: Check = (archive) => {
  const ids = new Map<string, string>();
  const jumps = new Map<string, Jump>();

  const note = (page: Page) => {
    for (const { address } of page.references) {
      const target = resolveAddress(page.path, address);
      if (target.kind !== 'inside' || isTop(target.fragment)) continue;
      const { file, fragment = '' } = target;
      const key = `${file}#${fragment}`;
      if (!jumps.has(key)) jumps.set(key, { page: page.path, file, fragment, address });
    }
  };

  return {
    page(page) {
      ids.set(page.path, packIds(page));
      note(page);
      return inspect(archive, page.path, page.references);
    },
    async finish() {
      const problems: Problem[] = [];
      for (const file of [...archive.files].filter((path) => path.endsWith('.css'))) {
        const styles = referencesInStyles(await archive.readSite(file), 'url()');
        problems.push(...inspect(archive, file, styles));
      }
      for (const { page, file, fragment, address } of jumps.values()) {
        const known = ids.get(file);
        if (known !== undefined && !known.includes(`\n${fragment}\n`)) {
          problems.push(problem(page, 'the link', address, 'anchor'));
        }
      }
      return problems;
    },
  };
};

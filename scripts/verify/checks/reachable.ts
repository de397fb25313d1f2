import { resolveAddress } from '../address.ts';
import { sourcePage, speechPage } from '../archive.ts';
import type { Check } from '../check.ts';
import { VERIFY } from '../strings.zh-CN.ts';

const HOME = 'index.html';

/** Every page that links lead to from a page, it included. */
function reach(from: string, links: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set([from]);
  // A set walks over what is added to it on the way.
  for (const page of seen) {
    for (const next of links.get(page) ?? []) seen.add(next);
  }
  return seen;
}

/** A reader who starts at the home page and only follows links comes to every speech. */
export const reachable: Check = (archive) => {
  const links = new Map<string, readonly string[]>();
  // One string a path, however many pages link to it.
  const paths = new Map([...archive.files].map((path) => [path, path]));

  return {
    page({ path, references }) {
      const targets = new Set<string>();
      for (const { address, fetched } of references) {
        if (fetched) continue;
        const target = resolveAddress(path, address);
        const file = target.kind === 'inside' ? paths.get(target.file) : undefined;
        if (file) targets.add(file);
      }
      links.set(path, [...targets]);
      return [];
    },
    finish() {
      if (!archive.files.has(HOME)) {
        return [{ page: HOME, what: VERIFY.noHome, do: VERIFY.rebuild }];
      }
      const seen = reach(HOME, links);
      return [...archive.speeches]
        .flatMap((id) => [speechPage(id), sourcePage(id)])
        .filter((page) => archive.files.has(page) && !seen.has(page))
        .map((page) => ({
          page,
          what: VERIFY.unreachable(HOME),
          do: VERIFY.linkToIt,
        }));
    },
  };
};

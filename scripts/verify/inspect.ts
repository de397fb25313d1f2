import type { Archive } from './archive.ts';
import type { Check, Page } from './check.ts';
import { elementsOf, parseHtml } from './html.ts';
import type { Problem } from './problem.ts';
import { referencesOf } from './references.ts';

async function readPage(archive: Archive, path: string): Promise<Page> {
  const root = parseHtml(await archive.readSite(path));
  const elements = elementsOf(root);
  return { path, root, elements, references: elements.flatMap(referencesOf) };
}

/**
 * Lets every check see every page, one page in memory at a time.
 * @returns what the checks found, page by page and then what shows only at the end
 */
export async function inspect(archive: Archive, checks: readonly Check[]): Promise<Problem[]> {
  const inspectors = checks.map((check) => check(archive));
  const problems: Problem[] = [];
  for (const path of archive.files) {
    if (!path.endsWith('.html')) continue;
    const page = await readPage(archive, path);
    for (const inspector of inspectors) problems.push(...((await inspector.page?.(page)) ?? []));
  }
  for (const inspector of inspectors) problems.push(...((await inspector.finish?.()) ?? []));
  return problems;
}

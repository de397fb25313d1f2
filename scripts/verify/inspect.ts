import type { Archive } from './archive.ts';
import type { Check, Page } from './check.ts';
import { elementsOf, parseHtml } from './html.ts';
import type { Problem } from './problem.ts';
import { referencesOf } from './references.ts';

/** How many pages are read from disk while the ones before them are checked. */
const AHEAD = 32;

/** Texts of files in order, a few of them read ahead. */
async function* texts(
  archive: Archive,
  paths: readonly string[],
): AsyncGenerator<[string, string]> {
  const reading: Promise<string>[] = [];
  for (const [index, path] of paths.entries()) {
    while (reading.length < AHEAD && index + reading.length < paths.length) {
      const text = archive.readSite(paths[index + reading.length] as string);
      // A failure is thrown when its turn comes; until then it must not end the process.
      text.catch(() => undefined);
      reading.push(text);
    }
    yield [path, (await reading.shift()) as string];
  }
}

function parsePage(path: string, html: string): Page {
  const root = parseHtml(html);
  const elements = elementsOf(root);
  return { path, root, elements, references: elements.flatMap(referencesOf) };
}

/**
 * Lets every check see every page, one parsed page in memory at a time.
 * @returns what the checks found, page by page and then what shows only at the end
 */
export async function inspect(archive: Archive, checks: readonly Check[]): Promise<Problem[]> {
  const inspectors = checks.map((check) => check(archive));
  const problems: Problem[] = [];
  const paths = [...archive.files].filter((path) => path.endsWith('.html'));
  for await (const [path, html] of texts(archive, paths)) {
    const page = parsePage(path, html);
    for (const inspector of inspectors) problems.push(...((await inspector.page?.(page)) ?? []));
  }
  for (const inspector of inspectors) problems.push(...((await inspector.finish?.()) ?? []));
  return problems;
}

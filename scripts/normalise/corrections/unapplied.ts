import type { FolderResult } from '../folder/folder.ts';
import type { Refusal } from '../folder/intake.ts';
import type { CorrectionsFolder } from './read.ts';
import { CORRECTIONS as SAY } from './strings.zh-CN.ts';

/** Texts below this folder ship with the project; who has moved them away need not tidy up. */
const SAMPLE = /^sample\//u;

/**
 * Corrections that applied to nothing, each with the reason.
 * @param isOwn the folder of raw texts is the archive's own, so that every source is to be there;
 *   elsewhere a source that is not there is none of this run's
 */
export function unapplied(
  { sources, misnamed }: CorrectionsFolder,
  { files, refusals }: Pick<FolderResult, 'files' | 'refusals'>,
  isOwn: boolean,
): Refusal[] {
  const names = misnamed.map((path): Refusal => {
    return { file: path, code: 'unapplied', detail: SAY.misnamed };
  });
  if (sources.size === 0) return names;
  const known = new Set<string | undefined>(refusals.map(({ source }) => source));
  const named = new Set([...sources.values()].map((one) => ('fault' in one ? '' : one.file)));
  const now = new Map<string, string>();
  for (const { file, id } of files) {
    if (sources.has(id)) known.add(id);
    if (named.has(file)) now.set(file, id);
  }
  const others = [...sources].flatMap(([id, given]): Refusal[] => {
    if (known.has(id)) return [];
    const { path } = given;
    const tell = (detail: string): Refusal[] => [{ file: path, code: 'unapplied', detail }];
    if ('fault' in given) return isOwn ? tell(given.fault) : [];
    // What is wrong with the source itself is told already.
    if (refusals.some(({ file }) => file === given.file)) return [];
    const changed = now.get(given.file);
    if (changed !== undefined) return tell(SAY.changed(given.file, id, changed));
    return isOwn && !SAMPLE.test(given.file) ? tell(SAY.sourceless(given.file, id)) : [];
  });
  return [...names, ...others];
}

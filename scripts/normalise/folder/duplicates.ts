import { fixityOf, receive } from '../receive/receive.ts';
import type { FolderEffects, Workers } from './folder.ts';
import { type Refusal, refusalFor } from './intake.ts';
import type { Outcome } from './take.ts';

/** The file that was taken in under a source's id. */
interface Holder {
  file: string;
  sha256: string;
}

/**
 * Takes each text in, unless one before it was taken in under the same id. Of a text that was,
 * only the id stays in memory; the rest stands in its record.
 */
export function takeOnce(
  workers: Workers,
  { reread }: Pick<FolderEffects, 'reread'>,
): (file: string, bytes: Uint8Array) => Promise<Outcome> {
  const taken = new Set<string>();
  const underWay = new Map<string, Promise<Holder | undefined>>();
  const recorded = async (id: string): Promise<Holder> =>
    JSON.parse(await reread(`records/${id}.json`)).source;
  return (file, bytes) => {
    const { id, sha256 } = fixityOf(bytes);
    const before = underWay.get(id) ?? (taken.has(id) ? recorded(id) : undefined);
    const outcome = takeUnlessHeld(before, { file, sha256 }, bytes, workers);
    const holder = outcome.then(
      async (found) => (await before) ?? ('code' in found ? undefined : { file, sha256 }),
      // What failed stops the run; nobody is held under the id.
      () => undefined,
    );
    const settled = holder.then((found) => {
      if (found) taken.add(id);
      if (underWay.get(id) === settled) underWay.delete(id);
      return found;
    });
    underWay.set(id, settled);
    return outcome;
  };
}

async function takeUnlessHeld(
  before: Promise<Holder | undefined> | undefined,
  { file, sha256 }: Holder,
  bytes: Uint8Array,
  workers: Workers,
): Promise<Outcome> {
  const holder = await before;
  if (!holder) return workers.take(file, bytes);
  const code = holder.sha256 === sha256 ? 'duplicate' : 'collision';
  const held: Refusal = { file, code, detail: holder.file };
  // Under a name of another format the same bytes may be none of that format.
  return receive(bytes, file).then(
    () => held,
    (error) => refusalFor(file, error),
  );
}

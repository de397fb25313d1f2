import { createHash } from 'node:crypto';
import type { SearchDocument } from '../../src/search/document.ts';
import { FORMAT_VERSION } from '../../src/search/format.ts';
import type { Texts } from './texts.ts';

/** What tells this index from any other: its format, its sizes and all that is in it. */
export function buildNumber(
  documents: readonly SearchDocument[],
  { units }: Texts,
  sizes: object,
): number {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([FORMAT_VERSION, sizes]));
  for (const { blocks, ...rest } of documents) {
    hash.update(JSON.stringify(rest));
    for (const { anchor, label, field, text } of blocks) {
      hash.update(`\n${field} ${anchor} ${label}\n${text}`);
    }
  }
  hash.update(new Uint8Array(units.buffer));
  return hash.digest().readUInt32BE(0);
}

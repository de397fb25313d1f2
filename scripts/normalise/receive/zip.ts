import { type Unzipped, unzipSync } from 'fflate';
import { RefusedSourceError } from './refused.ts';

/** So much no speech has; a small zip can hold a thousand times its size. */
const MOST_BYTES = 30_000_000;

/**
 * @param bytes of a zip
 * @param isWanted which of its entries to open; the others stay closed
 * @returns the wanted entries under their names
 * @throws RefusedSourceError where they are too large; FlateError where it is no whole zip
 */
export function openZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false;
      total += originalSize;
      if (total > MOST_BYTES) throw new RefusedSourceError('swollen', (total / 1e6).toFixed(0));
      return true;
    },
  });
}

/**
 * The files of the exact index: what `scripts/index/` writes and the engine reads.
 *
 *     root.bin                    what every search begins with (`root.ts`)
 *     shards/<n>.bin              shard n of the leaves (`leaves.ts`)
 *     wide/<shard>-<length>.bin   postings of a string whose leaves lie in several shards
 *     pieces/<n>.bin              piece n of the texts (`piece.ts`)
 *     facets.bin                  filters and orders of all documents (`facets.ts`)
 *     fold.bin                    the whole fold (`fold.ts`)
 *
 * **Header.** Twelve bytes: `Y` `L` `S`, the version of this format, the number of the build and
 * the CRC-32 (as gzip has it) of what follows, four bytes each, the highest first. The number of
 * the build is the same in all files of one index. What follows is in pieces one gzip member of
 * JSON in UTF-16, little-endian; in all other files it is bits of a range coder (`range.ts`) over
 * whole numbers (`numbers.ts`), which one and the same description writes and reads, the function
 * `code…` of its module.
 *
 * **Alphabet.** Texts are folded (`fold.ts`); their units are numbered by how frequent they are,
 * roughly: `root.ts` has the table. 0 ends a block. A label is a string of such numbers, and labels
 * stand in the order of the numbers.
 *
 * **Leaves.** From each place of a text a label goes on to the right for as long as more than
 * `threshold` pieces go on with the same units, but no longer than `longest`; a block's end is
 * a unit like others, after which nothing follows. So no label is a beginning of another, and
 * every place belongs to one leaf. Where a leaf has several places, it says how many more units are
 * the same at all of them, up to the end of the block and that included.
 *
 * **Postings** are by piece: some whole blocks of one document. Each has its number, how often
 * the string stands in it, and whether in a title, in a heading.
 *
 * **Shards** are runs of leaves, parted where the root's labels say. So a query has
 *
 * - leaves that begin with it, all in one shard: their postings together are its own, exactly;
 * - leaves that begin with it in several shards: it is a proper beginning of a label in the root,
 *   and has a file under `wide/`, named after the first such label and its own length;
 * - one leaf that it begins with: pieces that may have it. Where the query is no longer than the
 *   leaf's places go on alike, either all of them have it or none: one piece tells;
 * - nothing of this: no text has it.
 */

export const FORMAT_VERSION = 2;
export const HEADER_LENGTH = 12;
const MAGIC = [0x59, 0x4c, 0x53];

export const ROOT_FILE = 'root.bin';
export const FACETS_FILE = 'facets.bin';
export const FOLD_FILE = 'fold.bin';
export const shardFile = (shard: number): string => `shards/${shard}.bin`;
/** @param shard the first one whose label in the root begins with the string and is longer */
export const wideFile = (shard: number, length: number): string => `wide/${shard}-${length}.bin`;
export const pieceFile = (piece: number): string => `pieces/${piece}.bin`;

/** The file is of another version of the format, damaged, or no file of an index at all. */
export class FormatError extends Error {
  override name = 'FormatError';
}

/** The site was built anew since the root was read: what it led to may be gone. */
export class StaleIndexError extends Error {
  override name = 'StaleIndexError';
}

const POLYNOMIAL = 0xedb88320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let left = 8; left > 0; left--) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** CRC-32 as in ISO 3309 and gzip. */
export function checksum(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] as number);
  return ~sum >>> 0;
}

/** @returns a whole file */
export function wrap(build: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEADER_LENGTH + payload.length);
  file.set([...MAGIC, FORMAT_VERSION]);
  const view = new DataView(file.buffer);
  view.setUint32(4, build);
  view.setUint32(8, checksum(payload));
  file.set(payload, HEADER_LENGTH);
  return file;
}

/**
 * @param name the file's name, for the error
 * @returns the build it belongs to and its payload
 * @throws FormatError
 */
export function unwrap(
  file: Uint8Array<ArrayBuffer>,
  name: string,
): { build: number; payload: Uint8Array<ArrayBuffer> } {
  if (file.length < HEADER_LENGTH || MAGIC.some((byte, at) => file[at] !== byte)) {
    throw new FormatError(`${name} is not a file of a search index; build the index again`);
  }
  if (file[3] !== FORMAT_VERSION) {
    throw new FormatError(
      `${name} has version ${file[3]} of the index format, this program reads version ` +
        `${FORMAT_VERSION}; build the index and the site with the same version`,
    );
  }
  const view = new DataView(file.buffer, file.byteOffset);
  const payload = file.subarray(HEADER_LENGTH);
  if (checksum(payload) !== view.getUint32(8)) {
    throw new FormatError(`${name} is damaged; copy it again, or build the index again`);
  }
  return { build: view.getUint32(4), payload };
}

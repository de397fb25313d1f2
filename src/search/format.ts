/**
 * The files of the exact index: what `scripts/index/` writes and the engine reads.
 *
 *     index.bin        the directory: documents, filters, orders, first label of each shard
 *     nodes/<n>.bin    shard n of the nodes, about 40 KB before compression
 *     texts/<n>.bin    document n: address, fields, blocks
 *
 * Every file is a header of eight bytes and one gzip member, so that a plain file server
 * will do. The header is `Y` `L` `S`, the version of this format (one byte) and the number
 * of the build (four bytes, the highest first), the same in all files of one index.
 *
 * **Nodes.** Take every run of characters that begins anywhere in a folded text and ends
 * within its block. A run is a node if each of its proper beginnings stands in more than
 * `threshold` documents and is shorter than `longest`. A node that others
 * continue is left out where its every occurrence goes on with the same character. Nodes stand in the
 * order of their code units, which puts each one before those that continue it. A node is
 *
 *     2 × shared + (1 if more than one unit follows)
 *         `shared`: how many units of its label the node before it has too
 *     [number of units that follow, only if more than one]
 *     first unit, less the unit of the node before at this place less 1; whole if it has none
 *     [further units]
 *     number of documents, then for each one: 4 × (its number − the one before − 1) + weight
 *
 * all as varints (`ByteWriter`). The first node of a shard follows an empty one.
 *
 * `directory.ts`, `nodes.ts` and `document.ts` read and write what lies within.
 *
 * What a query gives follows from that (`locate`, `findInShard`): the first node that
 * begins with it has its documents exactly; else the node that the query begins with and
 * that has no continuation holds every document that may have it; else no text has it.
 */

export const FORMAT_VERSION = 1;
export const HEADER_LENGTH = 8;
const MAGIC = [0x59, 0x4c, 0x53];

export const DIRECTORY_FILE = 'index.bin';
export const shardFile = (shard: number): string => `nodes/${shard}.bin`;
export const textFile = (document: number): string => `texts/${document}.bin`;

/** The file is of another version of the format, or is no file of an index at all. */
export class FormatError extends Error {
  override name = 'FormatError';
}

/** The file belongs to another build than the directory that led to it. */
export class StaleIndexError extends Error {
  override name = 'StaleIndexError';
}

/** @returns a whole file, from `payload` already compressed with gzip */
export function wrap(build: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEADER_LENGTH + payload.length);
  file.set([...MAGIC, FORMAT_VERSION]);
  new DataView(file.buffer).setUint32(4, build);
  file.set(payload, HEADER_LENGTH);
  return file;
}

/**
 * @param name the file's name, for the error
 * @returns the build it belongs to and its payload, still compressed
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
  const build = new DataView(file.buffer, file.byteOffset).getUint32(4);
  return { build, payload: file.subarray(HEADER_LENGTH) };
}

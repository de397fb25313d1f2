import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { SearchDocument } from '../../src/search/document.ts';
import { encodePiece } from '../../src/search/piece.ts';
import type { Texts } from './texts.ts';

/** The texts as a reader gets them, piece by piece. */

/** The place in a gzip header that names the operating system, and the value for none. */
const GZIP_SYSTEM = { at: 9, unknown: 255 };

export const compress = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const packed = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
  packed[GZIP_SYSTEM.at] = GZIP_SYSTEM.unknown;
  return packed;
};

/** The pieces of all documents: number, and what its file says. */
export function* piecesOf(
  documents: readonly SearchDocument[],
  { pieceDocuments, pieceBlocks }: Texts,
): Iterable<[number, Uint8Array]> {
  for (let piece = 0; piece < pieceDocuments.length; piece++) {
    const document = pieceDocuments[piece] as number;
    const isLast = pieceDocuments[piece + 1] !== document;
    const { url, meta, filters, blocks } = documents[document] as SearchDocument;
    const own = blocks.slice(pieceBlocks[piece], isLast ? undefined : pieceBlocks[piece + 1]);
    yield [piece, encodePiece({ document, url, meta, filters, blocks: own })];
  }
}

import type { SearchDocument } from '../../../src/search/document.ts';
import { readCorpus } from '../corpus.ts';
import { recombineDocuments } from '../recombine.ts';

/**
 * @param folder where the corpus is, or is unpacked to
 * @param count how many at most; more than the corpus has are made of its paragraphs
 * @returns what every search of one run is built from
 */
export async function readBenchDocuments(folder: string, count: number): Promise<SearchDocument[]> {
  const documents = await readCorpus(folder, count);
  return count > documents.length && Number.isFinite(count)
    ? recombineDocuments(documents, count)
    : documents;
}

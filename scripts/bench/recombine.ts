import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { documentOf } from './corpus.ts';
import { random } from './random.ts';

/** Many texts out of a few: each a title, paragraphs drawn from all, and a closing. */

const SEED = 20_260_102;
const PARAGRAPHS = 14;

/** @returns a source of paragraphs, drawn at random, the same ones each time */
export function drawParagraphs(documents: readonly SearchDocument[], seed = SEED): () => string {
  const pick = random(seed);
  const paragraphs = documents
    .flatMap(({ blocks }) => blocks.map(({ text }) => text))
    .filter(({ length }) => length >= 30 && length <= 400);
  return () => paragraphs[pick(paragraphs.length)] as string;
}

/** The paragraphs of one text. */
export const drawText = (draw: () => string): string[] => Array.from({ length: PARAGRAPHS }, draw);

/** @returns `count` documents, each with a title of its own and paragraphs of all the others */
export function recombineDocuments(
  documents: readonly SearchDocument[],
  count: number,
): SearchDocument[] {
  const draw = drawParagraphs(documents);
  return Array.from({ length: count }, (_, number) => {
    const { filters = {} } = documents[number % documents.length] ?? {};
    return documentOf(number, `在第${number}次会议上的讲话`, drawText(draw), filters);
  });
}

/**
 * @param folder a new one
 * @param count how many files
 * @returns their size in bytes
 */
export async function recombine(
  documents: readonly SearchDocument[],
  folder: string,
  count: number,
): Promise<number> {
  const draw = drawParagraphs(documents);
  await mkdir(folder, { recursive: true });
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const lines = [`在第${i}次会议上的讲话`, '同志们：', ...drawText(draw), '谢谢大家！', ''];
    const text = Buffer.from(lines.join('\n'));
    bytes += text.length;
    await writeFile(join(folder, `${i}.txt`), text);
  }
  return bytes;
}

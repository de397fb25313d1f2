import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { random } from './random.ts';

/** Many texts out of a few: each a title, paragraphs drawn from all, and a closing. */

const SEED = 20_260_102;
const PARAGRAPHS = 14;

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
  const pick = random(SEED);
  const paragraphs = documents
    .flatMap(({ blocks }) => blocks.map(({ text }) => text))
    .filter(({ length }) => length >= 30 && length <= 400);
  await mkdir(folder, { recursive: true });
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const drawn = Array.from({ length: PARAGRAPHS }, () => paragraphs[pick(paragraphs.length)]);
    const lines = [`在第${i}次会议上的讲话`, '同志们：', ...drawn, '谢谢大家！', ''];
    const text = Buffer.from(lines.join('\n'));
    bytes += text.length;
    await writeFile(join(folder, `${i}.txt`), text);
  }
  return bytes;
}

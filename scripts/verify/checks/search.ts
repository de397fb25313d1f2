import { Engine } from '../../../src/search/engine.ts';
import { FormatError, ROOT_FILE, unwrap } from '../../../src/search/format.ts';
import { NO_MATCHES } from '../../../src/search/matches.ts';
import { RangeReader } from '../../../src/search/range-reader.ts';
import { codeRoot, noRoot } from '../../../src/search/root.ts';
import { readBody } from '../../../src/speech/body.ts';
import { splitSpeechFile } from '../../../src/speech/file.ts';
import { filesOf } from '../../index/names.ts';
import { type Archive, speechPage } from '../archive.ts';
import type { Check } from '../check.ts';
import type { Problem } from '../problem.ts';
import { VERIFY } from '../strings.zh-CN.ts';

const FOLDER = 'search/';
/** What the pages load to search, besides the index itself. */
const NEEDED = [
  'pagefind.js',
  'reading.js',
  'extras.js',
  'suggest.bin',
  'ui.js',
  'ui.css',
  'nearest.js',
  'concordance.js',
  'distribution.js',
  'mark.js',
  'mark.css',
  'words/pagefind.js',
].map((name) => FOLDER + name);
/** How much of a speech is asked for, from its middle. */
const ASKED = 12;

/** A run of characters from the middle of the longest block of a speech. */
async function sampleOf(archive: Archive, id: string): Promise<string> {
  const file = `speeches/${id}.md`;
  const { body } = splitSpeechFile(await archive.readContent(file), file);
  const texts = readBody(body).flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
  const middle = Math.max(0, Math.floor((longest.length - ASKED) / 2));
  return longest.slice(middle, middle + ASKED).trim();
}

/** @throws where a file of the index is not there, damaged, or of another build than the root */
async function readAll(archive: Archive): Promise<void> {
  const read = async (name: string) => unwrap(await archive.readBytes(FOLDER + name), name);
  const { build, payload } = await read(ROOT_FILE);
  for (const name of filesOf(codeRoot(new RangeReader(payload), noRoot()))) {
    const file = await read(name);
    if (file.build !== build) throw new FormatError(`${name} is of another build`);
  }
}

async function askIndex(archive: Archive): Promise<Problem[]> {
  const engine = new Engine(async (name) => archive.readBytes(FOLDER + name));
  const index = await engine.open();
  const { documents, firstPieces } = index.extent();
  const page = FOLDER + ROOT_FILE;
  if (documents !== archive.speeches.size) {
    const what = VERIFY.otherCount(documents, archive.speeches.size);
    return [{ page, what, do: VERIFY.rebuild }];
  }
  await readAll(archive);
  const urls: string[] = [];
  for (let document = 0; document < documents; document++) {
    urls.push((await index.piece(firstPieces[document] as number)).url);
  }
  const problems: Problem[] = [];
  for (const id of archive.speeches) {
    const asked = await sampleOf(archive, id);
    const { documents: found } = asked ? await index.find(await index.fold(asked)) : NO_MATCHES;
    const isFound = Array.from(found).some((document) => urls[document] === speechPage(id));
    if (asked !== '' && !isFound) {
      problems.push({ page: speechPage(id), what: VERIFY.unfound(asked), do: VERIFY.rebuild });
    }
  }
  return problems;
}

/** The search of the site is there, knows every speech, and finds words from the midst of each. */
export const search: Check = (archive) => ({
  async finish() {
    const missing = NEEDED.filter((file) => !archive.files.has(file)).map((page) => ({
      page,
      what: VERIFY.noListing,
      do: VERIFY.rebuild,
    }));
    try {
      return [...missing, ...(await askIndex(archive))];
    } catch (error) {
      const what = VERIFY.brokenIndex((error as Error).message);
      return [...missing, { page: FOLDER + ROOT_FILE, what, do: VERIFY.rebuild }];
    }
  },
});

import { Engine } from '../../../src/search/engine.ts';
import { readBody } from '../../../src/speech/body.ts';
import { splitSpeechFile } from '../../../src/speech/file.ts';
import { type Archive, speechPage } from '../archive.ts';
import type { Check } from '../check.ts';
import type { Problem } from '../problem.ts';
import { VERIFY } from '../strings.zh-CN.ts';

const FOLDER = 'search/';
/** What the pages load to search, besides the index itself. */
const NEEDED = [
  'pagefind.js',
  'extras.js',
  'suggest.bin',
  'ui.js',
  'ui.css',
  'mark.js',
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
  return longest.slice(middle, middle + ASKED);
}

async function askIndex(archive: Archive): Promise<Problem[]> {
  const engine = new Engine(async (name) => archive.readBytes(FOLDER + name));
  const { documents } = await engine.directory();
  const page = `${FOLDER}index.bin`;
  if (documents !== archive.speeches.size) {
    const what = VERIFY.otherCount(documents, archive.speeches.size);
    return [{ page, what, do: VERIFY.rebuild }];
  }
  const problems: Problem[] = [];
  for (const id of archive.speeches) {
    const asked = await sampleOf(archive, id);
    const found = await engine.find(asked);
    const urls = await Promise.all(
      found.map(async ({ document }) => (await engine.text(document)).url),
    );
    if (asked.trim() !== '' && !urls.includes(speechPage(id))) {
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
      return [...missing, { page: `${FOLDER}index.bin`, what, do: VERIFY.rebuild }];
    }
  },
});

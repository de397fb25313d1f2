import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { speechFiles } from './site/content-files.ts';
import { readSpeechFile } from './speech/file.ts';
import { frontMatter } from './speech/frontmatter.ts';

/**
 * Puts the front matter of every speech into the content store. Bodies stay in their
 * files and are read by the page that shows them, which keeps the memory of a build with
 * 10,000 speeches at an eighth.
 */
const speechLoader: Loader = {
  name: 'speeches',
  async load({ store, parseData, generateDigest }) {
    store.clear();
    for await (const { path, text } of speechFiles()) {
      const { frontMatter: read } = readSpeechFile(text, path);
      // A copy: its strings would otherwise be slices that hold the whole file.
      const own = structuredClone(read);
      const data = await parseData({ id: own.id, data: own, filePath: path });
      store.set({ id: own.id, data, digest: generateDigest(text) });
    }
  },
};

export const collections = {
  speeches: defineCollection({ loader: speechLoader, schema: frontMatter }),
};

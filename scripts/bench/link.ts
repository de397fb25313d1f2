import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readBody } from '../../src/speech/body.ts';
import { readSpeechFile } from '../../src/speech/file.ts';
import { onDisk } from '../normalise/folder/disk.ts';
import { linkSimilar, type SketchedSpeech } from '../normalise/similar/link.ts';
import { sketch } from '../normalise/similar/sketch.ts';
import { timed } from './timed.ts';

/** A program of its own, so that its memory can be watched: links the speeches of a folder. */

export interface Linked {
  milliseconds: number;
  pairs: number;
}

const [folder = ''] = process.argv.slice(2);
const { reread, write } = await onDisk(folder, folder);
const speeches: SketchedSpeech[] = [];
for (const name of await readdir(join(folder, 'speeches'))) {
  const { frontMatter, body } = readSpeechFile(await reread(`speeches/${name}`), name);
  const text = readBody(body)
    .map((block) => block.text)
    .join('');
  const { id, title, source } = frontMatter;
  speeches.push({ id, title, file: source.file, sketch: sketch(text) });
}
let pairs = 0;
const milliseconds = await timed(async () => {
  pairs = (await linkSimilar(speeches, { reread, write })).length;
});
console.log(JSON.stringify({ milliseconds, pairs } satisfies Linked));

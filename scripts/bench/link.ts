import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readBody } from '../../src/speech/body.ts';
import { splitSpeechFile } from '../../src/speech/file.ts';
import { onDisk } from '../normalise/folder/disk.ts';
import { bandsOf } from '../normalise/similar/bands.ts';
import { linkSimilar } from '../normalise/similar/link.ts';
import { sketch } from '../normalise/similar/sketch.ts';
import { noSpeeches } from '../normalise/similar/speeches.ts';
import { timed } from './timed.ts';

/** A program of its own, so that its memory can be watched: links the speeches of a folder. */

export interface Linked {
  milliseconds: number;
  pairs: number;
}

const [folder = ''] = process.argv.slice(2);
const { reread, write } = await onDisk(folder, folder);
const speeches = noSpeeches();
for (const [source, name] of (await readdir(join(folder, 'speeches'))).entries()) {
  // The Markdown reader gives its memory back between two turns of the event loop.
  await setImmediate();
  const { body } = splitSpeechFile(await reread(`speeches/${name}`), name);
  const text = readBody(body)
    .map((block) => block.text)
    .join('');
  // A name of its own: one cut out of the text would keep the whole text in memory.
  speeches.add({ id: basename(name, '.md'), source, part: 0, bands: bandsOf(sketch(text)) });
}
let pairs = 0;
const milliseconds = await timed(async () => {
  pairs = (await linkSimilar(speeches, { reread, write })).length;
});
console.log(JSON.stringify({ milliseconds, pairs } satisfies Linked));

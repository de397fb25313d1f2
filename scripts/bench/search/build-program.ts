import { readBenchDocuments } from './documents.ts';
import { ENGINES } from './engines.ts';
import { ownPeak } from './memory.ts';

/** A program of its own, so that its memory can be told and bounded: builds one search. */

const [name = '', corpus = '', count = '', folder = ''] = process.argv.slice(2);
const engine = ENGINES[name];
if (!engine) throw new Error(`there is no search “${name}”`);
const milliseconds = await engine.build(await readBenchDocuments(corpus, Number(count)), folder);
console.log(JSON.stringify({ milliseconds, memory: await ownPeak() }));

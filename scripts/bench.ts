import { readOptions } from './options.ts';
import { reasonOf } from './report.ts';
import { BENCH } from './strings.zh-CN.ts';

interface Size {
  /** How many documents are searched. */
  documents: number;
}

/** The benchmarks by name: `npm run bench -- [NAME…]`; all of them where none is named. */
const BENCHMARKS = new Map<string, (size: Size) => Promise<unknown>>([
  [
    'normalise',
    async () =>
      (await import('./bench/normalise.ts')).benchNormalise({
        documents: 400,
        files: [1000, 10_000],
      }),
  ],
  [
    'repeats',
    async () =>
      (await import('./bench/repeats.ts')).benchRepeats({ copies: [0, 200, 2000], others: 5000 }),
  ],
  ['boilerplate', async () => (await import('./bench/boilerplate.ts')).benchBoilerplate()],
  ['encodings', async () => (await import('./bench/encodings.ts')).benchEncodings({ slices: 116 })],
  [
    'punctuation',
    async () => (await import('./bench/punctuation.ts')).benchPunctuation({ every: 50 }),
  ],
  ['hostile', async () => (await import('./bench/hostile.ts')).benchHostile()],
  ['facts', async () => (await import('./bench/facts.ts')).benchFacts()],
  ['wraps', async () => (await import('./bench/wraps.ts')).benchWraps({ examples: 0 })],
  ['search', async (size) => (await import('./bench/search.ts')).benchSearch(size)],
]);

/** Those that take many minutes, and are run only where they are named. */
const LONG = new Map<string, (size: Size) => Promise<unknown>>([
  [
    'large-folder',
    async () =>
      (await import('./bench/normalise.ts')).benchFolders({ documents: 400, files: [50_000] }),
  ],
]);

/** @throws with a sentence where an option or a name is unknown */
async function main(): Promise<void> {
  const benchmarks = new Map([...BENCHMARKS, ...LONG]);
  const usage = BENCH.usage([...benchmarks.keys()]);
  const { values, positionals } = readOptions(
    {
      options: {
        documents: { type: 'string', default: 'Infinity' },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    },
    usage,
  );
  if (values.help) return console.log(usage);
  const unknown = positionals.find((name) => !benchmarks.has(name));
  if (unknown !== undefined) throw new Error(`${BENCH.unknown(unknown)}\n${usage}`);
  const documents = Number(values.documents);
  if (!(documents >= 1)) throw new Error(`${BENCH.documents(values.documents)}\n${usage}`);
  for (const name of positionals.length > 0 ? positionals : BENCHMARKS.keys()) {
    console.log(`\n## ${name}\n`);
    await benchmarks.get(name)?.({ documents });
  }
}

try {
  await main();
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}

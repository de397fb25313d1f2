import { parseArgs } from 'node:util';

/** The benchmarks by name: `npm run bench -- [NAME…]`; all of them where none is named. */
const BENCHMARKS: Record<string, () => Promise<unknown>> = {
  normalise: async () => (await import('./bench/normalise.ts')).benchNormalise({ documents: 400 }),
  search: async () =>
    (await import('./bench/search.ts')).benchSearch({ documents: 1000, queries: 200 }),
};

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(
    `No such benchmark: ${unknown.join(', ')}; choose from ${Object.keys(BENCHMARKS).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHMARKS)) {
    console.log(`\n## ${name}\n`);
    await BENCHMARKS[name]?.();
  }
}

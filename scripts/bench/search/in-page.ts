/**
 * What runs inside the page. Each function is sent there as it stands: it can use nothing of
 * this module but types.
 */

interface Answer {
  results: { id: string; data: () => Promise<{ url: string }> }[];
}

interface Instance {
  init?: () => Promise<unknown>;
  search: (typed: string) => Promise<Answer>;
  destroy: () => Promise<unknown>;
}

interface Module {
  createInstance: (options: { basePath: string }) => Instance;
}

declare global {
  /** Between one call and the next. */
  var bench: { module: Module; basePath: string; instance: Instance; answer?: Answer };
}

/** Loads the program and makes an instance; nothing is asked yet. @returns milliseconds */
export async function open(basePath: string): Promise<number> {
  const start = performance.now();
  const module: Module = await import(`${basePath}pagefind.js`);
  globalThis.bench = { module, basePath, instance: module.createInstance({ basePath }) };
  return performance.now() - start;
}

/** What a box does that has the focus: everything is made ready for a query. */
export async function focus(): Promise<void> {
  await globalThis.bench.instance.init?.();
}

/** Puts another instance in the place of the present one, which has loaded much. */
export async function renew(): Promise<void> {
  const { bench } = globalThis;
  await bench.instance.destroy();
  bench.instance = bench.module.createInstance({ basePath: bench.basePath });
}

/** Asks for the complete list. @returns milliseconds, and how many were found */
export async function ask(typed: string): Promise<{ milliseconds: number; found: number }> {
  const { bench } = globalThis;
  const start = performance.now();
  bench.answer = await bench.instance.search(typed);
  return { milliseconds: performance.now() - start, found: bench.answer.results.length };
}

/** Reads the first results of the last answer. @returns milliseconds */
export async function show(count: number): Promise<number> {
  const start = performance.now();
  const first = globalThis.bench.answer?.results.slice(0, count) ?? [];
  await Promise.all(first.map((result) => result.data()));
  return performance.now() - start;
}

/** @returns the name and the address of the first result */
export async function firstResult(typed: string): Promise<{ id: string; url: string }> {
  const { results } = await globalThis.bench.instance.search(typed);
  const [first] = results;
  if (!first) throw new Error(`nothing is found for ${typed}`);
  return { id: first.id, url: (await first.data()).url };
}

/** @returns for each query the names of what was found, parted by spaces; fewer when time is up */
export async function askAll({
  queries,
  milliseconds,
}: {
  queries: readonly string[];
  /** Until no further query is asked. */
  milliseconds: number;
}): Promise<string[]> {
  const end = performance.now() + milliseconds;
  const found: string[] = [];
  for (const typed of queries) {
    if (performance.now() > end) break;
    const { results } = await globalThis.bench.instance.search(typed);
    found.push(results.map(({ id }) => id).join(' '));
  }
  return found;
}

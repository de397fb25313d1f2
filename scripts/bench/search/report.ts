import { table } from '../table.ts';
import type { Built, NotBuilt } from './build.ts';
import type { PageCost } from './built-page.ts';
import { median, medianAndP95, medianAndWorst, spread } from './figures.ts';
import { type Measured, SCREEN } from './measure.ts';
import type { Kind } from './queries.ts';
import type { Traffic } from './server.ts';

/** The table: a row for each measure, a column for each search. */

export interface Column {
  built: Built | NotBuilt;
  measured?: Measured;
  /** Of the site's own search page; none of others. */
  page?: PageCost;
  /** What could not be done, and why. */
  faults: string[];
}

const KINDS: [Kind, string][] = [
  ['short', '2–12 hanzi: recall / precision / perfect lists'],
  ['long', '14–40 characters'],
  ['single', 'single characters'],
  ['words', 'several words, all wanted'],
  ['quoted', 'across punctuation, in quotes'],
  ['absent', 'nowhere, random hanzi: nothing found'],
  ['near', 'nowhere, one character changed: nothing found'],
];

const NONE = '–';
const ratio = (part: number, whole: number): string =>
  whole === 0 ? NONE : (part / whole).toFixed(3);
const percent = (part: number, whole: number): string =>
  whole === 0 ? NONE : `${((100 * part) / whole).toFixed(1)} %`;
const seconds = (milliseconds: readonly number[]): string =>
  `${(median(milliseconds) / 1000).toFixed(2)} s`;
const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);
const requests = (costs: readonly Traffic[]) => costs.map((cost) => cost.requests);
const kilobytes = (costs: readonly Traffic[]) => costs.map(({ bytes }) => bytes / 1000);

function correctness(kind: Kind, { right }: Measured): string {
  const one = right.get(kind);
  if (!one) return NONE;
  const perfect = percent(one.perfect, one.queries);
  if (one.there === 0) return perfect;
  return `${ratio(one.hits, one.there)} / ${ratio(one.hits, one.found)} / ${perfect}`;
}

type Row = [string, (column: Column) => string];

const ofBuilt =
  (print: (built: Built) => string) =>
  ({ built }: Column): string =>
    'failed' in built ? NONE : print(built);

const ofMeasured =
  (print: (measured: Measured) => string) =>
  ({ measured }: Column): string =>
    measured ? print(measured) : NONE;

const ofPage =
  (print: (page: PageCost) => string) =>
  ({ page }: Column): string =>
    page ? print(page) : NONE;

const ROWS: Row[] = [
  ['queries judged', ofMeasured(({ asked }) => String(asked))],
  ...KINDS.map(([kind, title]): Row => [title, ofMeasured((one) => correctness(kind, one))]),
  ['cold page to the complete list: requests', ofMeasured(({ list }) => spread(requests(list)))],
  ['  KB', ofMeasured(({ list }) => spread(kilobytes(list)))],
  [`cold page to ${SCREEN} results: requests`, ofMeasured((one) => spread(requests(one.screen)))],
  ['  KB', ofMeasured(({ screen }) => spread(kilobytes(screen)))],
  ['  slow 4G', ofMeasured(({ slow }) => seconds(slow))],
  ['  slow 4G, from a box with the focus', ofMeasured(({ focused }) => seconds(focused))],
  [
    `search.html?q=… to ${SCREEN} results: requests`,
    ofPage((one) => spread(requests(one.address))),
  ],
  ['  KB', ofPage(({ address }) => spread(kilobytes(address)))],
  ['  slow 4G, HTML and CSS too', ofPage(({ slow }) => seconds(slow))],
  ['  slow 4G, from a box with the focus', ofPage(({ focused }) => seconds(focused))],
  ['next query: KB, median / worst', ofMeasured(({ next }) => medianAndWorst(kilobytes(next)))],
  ['warm query, all files there: ms, median / p95', ofMeasured(({ warm }) => medianAndP95(warm))],
  ['build', ofBuilt((built) => `${built.seconds.toFixed(1)} s`)],
  ['  peak memory', ofBuilt(({ memory }) => `${(memory / 1e9).toFixed(2)} GB`)],
  [
    'on disk, MB: index + texts',
    ofBuilt(({ size }) => `${mega(size.index)} + ${mega(size.texts)}`),
  ],
];

const NOTES = [
  'Costs are median / p95 / most over fresh contexts; bodies as sent by a server that does not compress, all but HTML and CSS.',
  'A search whose whole index is loaded at once is given folded texts and queries; its time on the slow line is reckoned from its size.',
  'The lists of a kind are judged over all documents of all its queries; a search that is slow is asked fewer of them.',
];

/** @returns the table, and what has to be said of it */
export function report(columns: readonly Column[]): string {
  const rows = [
    ['', ...columns.map(({ built }) => built.engine.title)],
    ...ROWS.map(([title, print]) => [title, ...columns.map(print)]),
  ];
  const faults = columns.flatMap((column) =>
    column.faults.map((fault) => `${column.built.engine.title}: ${fault}`),
  );
  return [table(rows), '', ...NOTES, ...faults].join('\n');
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from '../normalise/edits.ts';
import { regulariseText } from '../normalise/regularise/text.ts';
import { missingCorpus, readTexts } from './corpus.ts';
import { addUp, type Counts, compare, type Marks, PLAIN_MARKS, toAscii } from './restored.ts';
import { rival } from './rivals.ts';
import { table } from './table.ts';

/** Official prose with its marks made ASCII, set right again, beside three rivals in one run. */

const WITH_QUOTES: Marks = { ...PLAIN_MARKS, '“': '"', '”': '"' };
const WITH_STOPS: Marks = { ...PLAIN_MARKS, '。': '.' };

/** What stands in speeches and must stay as it is. */
const UNTOUCHED = [
  '“8·26”事故',
  '20**年',
  '比分1:0',
  '令d=1,e=2',
  '见https://a.example/x?y=1,2;z:3',
  'a---b',
  '信箱：li.ming@a.example',
  '上午10:30开会',
  '1,234,567元',
  '5%(a)',
  '他说Yes, we can! OK',
  '5*8 hours',
  'R&amp;D经费',
  'A/B两组',
  '1)抓学习',
  'a)抓学习',
  '马丁.路德.金说过',
  '会议强调，要抓落实；（一）见效：好！',
];

type Regularise = (text: string) => string;
interface Autocorrect {
  format: Regularise;
}
interface Zhlint {
  run: (text: string, options: object) => { result: string };
}
interface Pangu {
  pangu: { spacingText: Regularise };
}

const ours: Regularise = (text) => applyEdits(text, regulariseText(text));
/** As for a text of which it is known that its stops are dots. */
const oursWithDots: Regularise = (text) =>
  applyEdits(text, regulariseText(text, { asciiStops: true }));

async function readRivals(): Promise<[string, Regularise][]> {
  const autocorrect = await rival<Autocorrect>('autocorrect-node');
  const zhlint = await rival<Zhlint>('zhlint');
  const pangu = await rival<Pangu>('pangu');
  return [
    ...(autocorrect ? [['autocorrect', autocorrect.format] as [string, Regularise]] : []),
    ...(zhlint
      ? [
          ['zhlint', (text) => zhlint.run(text, { rules: { preset: 'default' } }).result] as [
            string,
            Regularise,
          ],
        ]
      : []),
    ...(pangu ? [['pangu', (text) => pangu.pangu.spacingText(text)] as [string, Regularise]] : []),
  ];
}

function measure(lines: readonly string[], marks: Marks, regularise: Regularise) {
  const ascii = lines.map((line) => toAscii(line, marks));
  const start = performance.now();
  const results = ascii.map(regularise);
  const seconds = (performance.now() - start) / 1000;
  const counts = lines.map((line, i) => compare(line, results[i] as string, marks));
  const bytes = ascii.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  return {
    ...counts.reduce<Counts>(addUp, { marks: 0, restored: 0, moved: 0, harmed: 0 }),
    speed: bytes / 1e6 / seconds,
  };
}

const percent = (part: number, whole: number, digits = 2) =>
  `${((100 * part) / whole).toFixed(digits)} %`;

/** @param most.every of how many lines one goes through the rivals, which are slower */
export async function benchPunctuation(most: { every: number }): Promise<void> {
  const missing = missingCorpus();
  if (missing) return console.log(missing);
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-bench-'));
  const documents = await readTexts(folder).finally(() =>
    rm(folder, { recursive: true, force: true }),
  );
  const all = documents.flatMap(({ text }) =>
    text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== ''),
  );
  const sample = all.filter((_, i) => i % most.every === 0);
  const rivals = await readRivals();
  const runs: [string, readonly string[], Marks, Regularise][] = [
    ['ours, all lines', all, PLAIN_MARKS, ours],
    ['ours, “ ” made " as well', all, WITH_QUOTES, ours],
    ['ours, 。 made . as well', all, WITH_STOPS, oursWithDots],
    [`ours, one line of ${most.every}`, sample, PLAIN_MARKS, ours],
    ...rivals.map(([name, regularise]): (typeof runs)[0] => [
      `${name}, one line of ${most.every}`,
      sample,
      PLAIN_MARKS,
      regularise,
    ]),
  ];
  const rows = runs.map(([name, lines, marks, regularise]) => {
    const found = measure(lines, marks, regularise);
    return [
      name,
      String(found.marks),
      percent(found.restored, found.marks, 4),
      String(found.marks - found.restored),
      percent(found.moved, lines.length),
      percent(found.harmed, lines.length),
      found.speed.toFixed(1),
    ];
  });
  const defects = all.reduce((sum, line) => sum + (line.match(DEFECT)?.length ?? 0), 0);
  const head = ['marks', 'restored', 'missed', 'lines: spaces', 'other changes', 'MB/s'];
  console.log(table([['official prose, marks made ASCII', ...head], ...rows]));
  console.log(
    `\nThe texts themselves have ${defects} ASCII marks between hanzi, which are no part of the figures.\n`,
  );
  const columns: [string, Regularise][] = [['ours', ours], ...rivals];
  console.log(
    table([
      ['must stay as it is', ...columns.map(([name]) => name)],
      ...UNTOUCHED.map((text) => [
        text,
        ...columns.map(([, regularise]) => {
          const result = regularise(text);
          return result === text ? 'stays' : result;
        }),
      ]),
    ]),
  );
}

const DEFECT = /(?<=\p{Script=Han})[,;:?!()](?=\p{Script=Han})/gu;

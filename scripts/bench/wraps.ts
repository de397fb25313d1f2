import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKnowledge } from '../normalise/knowledge/knowledge.ts';
import { columns } from '../normalise/lines/columns.ts';
import { missingCorpus, readCorpus } from './corpus.ts';
import { table } from './table.ts';
import { type Layout, type SetLine, setText } from './wraps/cut.ts';
import { add, type Judged, judge, type Score, ZERO } from './wraps/score.ts';
import { paragraphsOf } from './wraps/texts.ts';

/** Page wraps of real prose, decided by the whole pipeline and by two rules of thumb. */

const CONTENT = join(import.meta.dirname, '../../content');
const INDENT = '\u3000\u3000';
/** Every so many texts of the laws is taken: they are seventy times as many as the reports. */
const EVERY_LAW = 100;

/** Paragraphs of a short speech. */
const SHORT = [8, 20];

const PLAIN: Layout = { unit: 'characters', marks: 'hard', indent: '', blank: 0 };

const UNITS = ['characters', 'columns'] as const;
const MARKS = ['hard', 'hang', 'carry'] as const;

const LOOSE: Layout = { ...PLAIN, widths: [36], marks: 'carry', loose: 2 };

/** The layouts by name: the widths asked for in all their readings, and what else is met. */
function layouts(): [string, Layout][] {
  const asked = [28, 36, 60].flatMap((width) =>
    UNITS.flatMap((unit) =>
      [INDENT, ''].flatMap((indent) =>
        MARKS.map((marks): [string, Layout] => [
          `${width} ${unit}, ${marks}${indent ? ', indented' : ''}`,
          { ...PLAIN, widths: [width], unit, indent, marks },
        ]),
      ),
    ),
  );
  const ragged = [34, 26, 40, 30, 37];
  return [
    ...asked,
    ['36 characters, a blank line after each paragraph', { ...PLAIN, widths: [36], blank: 1 }],
    ['36 characters, a blank line after every line', { ...PLAIN, widths: [36], doubled: true }],
    ['36 characters, a page number every 24 lines', { ...PLAIN, widths: [36], page: 24 }],
    [
      '36 characters, a page number every 24 lines, indented',
      { ...PLAIN, widths: [36], page: 24, indent: INDENT },
    ],
    ['36 characters, up to two fewer, indented', { ...LOOSE, indent: INDENT }],
    ['36 characters, up to two fewer', LOOSE],
    ['each paragraph its own width, indented', { ...PLAIN, widths: ragged, indent: INDENT }],
    ['each paragraph its own width', { ...PLAIN, widths: ragged }],
    ...SHORT.flatMap((paragraphs) =>
      [INDENT, ''].map((indent): [string, Layout] => [
        `36 characters, texts of ${paragraphs} paragraphs${indent ? ', indented' : ''}`,
        { ...PLAIN, widths: [36], indent, paragraphs },
      ]),
    ),
    [
      '28 columns, texts of 8 paragraphs',
      { ...PLAIN, widths: [28], unit: 'columns', marks: 'carry', paragraphs: 8 },
    ],
    ['60 characters, texts of 8 paragraphs', { ...PLAIN, widths: [60], paragraphs: 8 }],
    ['not cut, texts of 8 paragraphs', { ...PLAIN, paragraphs: 8 }],
    ['not cut', PLAIN],
    ['not cut, indented', { ...PLAIN, indent: INDENT }],
    ['not cut, a blank line after each paragraph', { ...PLAIN, blank: 1 }],
  ];
}

type Rule = (line: SetLine, next: SetLine, width: number) => boolean;

const RIVALS: [string, Rule][] = [
  ['no 。！？ at the end', ({ text }) => !/[。！？]$/u.test(text)],
  ['line of full width', ({ text }, _next, width) => columns(text) >= width],
];

async function readTexts(): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-bench-'));
  const documents = await readCorpus(folder, Infinity).finally(() =>
    rm(folder, { recursive: true, force: true }),
  );
  const isReport = (kinds: string[] | undefined) => kinds?.[0] === 'work-reports';
  const laws = documents.filter(({ filters }) => !isReport(filters.kind));
  const taken = new Set(laws.filter((_, i) => i % EVERY_LAW === 0));
  return documents.flatMap((document) => {
    const report = isReport(document.filters.kind);
    if (!report && !taken.has(document)) return [];
    const lines = document.blocks.slice(1).map((block) => block.text.trim());
    return [paragraphsOf(lines.filter(Boolean), report)];
  });
}

/** @param most.examples how many wrong decisions to print of each layout */
export async function benchWraps(most: { examples: number; only?: string }): Promise<void> {
  const missing = missingCorpus();
  if (missing) return console.log(missing);
  const texts = await readTexts();
  const knowledge = readKnowledge(CONTENT);
  const rows = layouts()
    .filter(([name]) => !most.only || new RegExp(most.only).test(name))
    .map(([name, layout]) => {
      const judged = texts
        .flatMap((text) => parted(text, layout.paragraphs))
        .flatMap((text) => judge(setText(text, layout), layout, knowledge));
      showWrong(name, judged, most.examples);
      return [name, ...cells(judged.reduce(add, ZERO)), ...RIVALS.map(rivalCell(judged, layout))];
    });
  const paragraphs = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(
    table([
      [
        `${texts.length} texts, ${paragraphs} paragraphs`,
        ...['breaks', 'right', 'wrongly joined', 'wrongly split', 'wrong space'],
        ...['unsure of the wrong', 'unsure of the right', 'beside lines taken out'],
        ...RIVALS.map(([name]) => name),
      ],
      ...rows,
    ]),
  );
}

const parted = (text: readonly string[], size = text.length): string[][] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
    text.slice(i * size, (i + 1) * size),
  );

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;

function cells(score: Score): string[] {
  const wrong = score.breaks - score.right;
  return [
    `${score.breaks}`,
    percent(score.right, score.breaks),
    `${score.joined}`,
    `${score.split}`,
    `${score.glue}`,
    percent(score.unsureWrong, wrong),
    percent(score.unsureRight, score.right),
    `${score.lost}`,
  ];
}

/** The width is told to the rivals; a column less is full too, where a wide character did not fit. */
const rivalCell =
  (judged: readonly Judged[], { widths = [Infinity], unit }: Layout) =>
  ([, rule]: [string, Rule]): string => {
    const width = Math.min(...widths) * (unit === 'columns' ? 1 : 2) - 1;
    const right = judged.filter(({ line, next }) => rule(line, next, width) === !line.ends);
    return percent(right.length, judged.length);
  };

function showWrong(name: string, judged: readonly Judged[], most: number): void {
  const wrong = judged.filter(
    ({ line, found }) => found.verdict !== 'lost' && (found.verdict === 'block') !== !!line.ends,
  );
  const step = Math.max(1, Math.floor(wrong.length / Math.max(1, most)));
  for (const { line, next, found } of wrong.filter((_, i) => i % step === 0).slice(0, most)) {
    const mark = `${line.ends ? '≠' : '⏎'}${found.unsure ? '?' : ''}`;
    console.log(`${name}: ${line.text} ${mark} ${next.text}`);
  }
}

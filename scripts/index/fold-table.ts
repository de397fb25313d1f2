import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import TSCharacters from 'opencc-js/dict/TSCharacters';

/**
 * Makes `src/search/fold-table.ts`: which UTF-16 code unit the fold turns into which.
 *
 * The table is made once and kept, so that every browser folds as the index was folded,
 * whatever version of Unicode it knows. `npx node scripts/index/fold-table.ts` writes it
 * anew; a test holds that what is kept is what this makes.
 */

const LINE_FEED = 0x0a;
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Traditional → simplified, where one unit stands for one unit. */
const simplified = new Map(
  TSCharacters.split('|')
    .map((entry) => entry.split(' '))
    .filter(([from, to]) => from?.length === 1 && to?.length === 1) as [string, string][],
);

/** `made` where it is as long as one unit, else the unit itself. */
const oneUnit = (made: string, unit: string): string => (made.length === 1 ? made : unit);

const steps: ((unit: string) => string)[] = [
  (unit) => oneUnit(unit.normalize('NFKC'), unit),
  (unit) => oneUnit(unit.toLowerCase(), unit),
  (unit) => simplified.get(unit) ?? unit,
  (unit) => (/\s/u.test(unit) ? ' ' : unit),
];

/** The steps, again and again until nothing changes: folding twice is folding once. */
function foldUnit(unit: string): string {
  const folded = steps.reduce((made, step) => step(made), unit);
  return folded === unit ? unit : foldUnit(folded);
}

function pairs(): [number, number][] {
  const made: [number, number][] = [];
  for (let unit = 0; unit <= 0xffff; unit++) {
    if (unit === LINE_FEED || isSurrogate(unit)) continue;
    const folded = foldUnit(String.fromCharCode(unit)).charCodeAt(0);
    if (folded !== unit) made.push([unit, folded]);
  }
  return made;
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

/**
 * @returns base64 of, for each pair in order of its source, two varints: how far the source
 *   lies from the one before, and how far the target does (zigzag: even ahead, odd back)
 */
export function foldTable(): string {
  const bytes: number[] = [];
  let [lastFrom, lastTo] = [0, 0];
  for (const [from, to] of pairs()) {
    const step = to - lastTo;
    pushVarint(bytes, from - lastFrom);
    pushVarint(bytes, step < 0 ? -2 * step - 1 : 2 * step);
    [lastFrom, lastTo] = [from, to];
  }
  return Buffer.from(bytes).toString('base64');
}

const HEADER = `/**
 * Made by \`scripts/index/fold-table.ts\`, not by hand: see there for what it holds.
 * Traditional and simplified characters after OpenCC (https://github.com/BYVoid/OpenCC),
 * Apache License 2.0.
 */
`;

/** The whole of `src/search/fold-table.ts`. */
export const foldTableModule = (): string =>
  `${HEADER}export const FOLD_TABLE =\n  '${foldTable()}';\n`;

if (import.meta.main) {
  const target = fileURLToPath(new URL('../../src/search/fold-table.ts', import.meta.url));
  await writeFile(target, foldTableModule());
}

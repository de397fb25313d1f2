import type { Edit } from '../../../src/speech/record.ts';
import { project, settle, touches } from '../edits.ts';
import { INVISIBLE } from '../lines/invisible.ts';
import { fullWidth } from './full-width.ts';
import type { Pass, RegulariseOptions } from './pass.ts';
import { dashes, ellipses, fullStops, invisible, nestedTitles } from './signs.ts';
import { spaces } from './spaces.ts';

/**
 * What GB/T 15834 asks of punctuation in Chinese text, as edits of the text in order that do
 * not overlap. A mark is Chinese where a hanzi or a Chinese mark stands on either side of it
 * and Latin letters or digits do not stand on both. One edit may bring about another, so the
 * passes run until nothing is left to do: regularising twice gives what doing it once gives.
 */
export function regulariseText(text: string, options: RegulariseOptions = {}): Edit[] {
  let edits = settle(runPasses(text, options), text.length);
  while (edits.length > 0) {
    const now = project(text, edits, 0, text.length);
    const fresh = runPasses(now.text, options)
      .flatMap((edit) => through(edit, now.origin) ?? [])
      .filter(({ start, end }) => !touches(edits, start, end));
    if (fresh.length === 0) break;
    edits = settle([...edits, ...fresh], text.length);
  }
  return edits;
}

/**
 * An edit of a reading text as one of the text behind it.
 * @param origin where each code unit of the reading text stands behind it, −1 for none
 * @returns nothing where the edit would run over something that an earlier one put there
 */
export function through(edit: Edit, origin: readonly number[]): Edit | undefined {
  const from = origin[edit.start] as number;
  const to = origin[edit.end - 1] as number;
  const isWhole = from >= 0 && to - from === edit.end - 1 - edit.start;
  return isWhole ? { ...edit, start: from, end: to + 1 } : undefined;
}

function runPasses(text: string, options: RegulariseOptions): Edit[] {
  if (!ANY_SIGN.test(text)) return [];
  const edits: Edit[] = [];
  const taken = new Uint8Array(text.length);
  for (const [sign, pass] of PASSES) {
    if (!sign.test(text)) continue;
    for (const edit of pass(text, options)) {
      let at = edit.start;
      while (at < edit.end && taken[at] === 0) at++;
      if (at < edit.end) continue;
      taken.fill(1, edit.start, edit.end);
      edits.push(edit);
    }
  }
  return edits;
}

/**
 * In their order: what an earlier one has changed a later one leaves alone. Each with what a
 * text must have for it, which most texts have not.
 */
const PASSES: readonly (readonly [RegExp, Pass])[] = [
  [INVISIBLE, invisible],
  [/[<>]/, nestedTitles],
  [/--|[─━]|－－/, dashes],
  [/\.{3}|。{3}|·{3}/, ellipses],
  [/[,;:?!()"]/, fullWidth],
  [/\./, fullStops],
  [/[ \u00a0]/, spaces],
];

const ANY_SIGN = new RegExp(PASSES.map(([sign]) => sign.source).join('|'), 'u');

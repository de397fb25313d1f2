import type { GenreRule } from '../knowledge/rules.ts';
import type { Line } from '../lines/lines.ts';
import { isSalutation, looksLikeTitle } from '../lines/prose.ts';

/** A text of this weight is a notice, a report of the news or the like, and no speech. */
const ENOUGH = 5;
/** No clue counts more often. */
const MOST = 2;
/** A speaker's own words: 我, but not 我县 or 我局, which a report of the news says as well. */
const FIRST_PERSON =
  /我(?![国省市县区州镇乡村校院厂司部局行馆站队军党方])|咱|同志们|大家|朋友们|同学们|老师们/gu;
const OFTEN = 3;

/**
 * Whether some lines are a speech. A salutation, the name of a speech above them, or a speaker
 * who says 我 and 大家 prove it, whatever else is there; what has none of them must show
 * several clues of `content/rules/genres.yaml` not to be one.
 */
export function isSpeech(lines: readonly Line[], genres: readonly GenreRule[]): boolean {
  if (lines.some(({ text }) => isSalutation(text))) return true;
  const text = lines.map((line) => line.text).join('\n');
  if ((withoutQuotations(text).match(FIRST_PERSON)?.length ?? 0) >= OFTEN) return true;
  const weight = weigh(lines, genres);
  const isNamed = lines.slice(0, 4).some((line) => looksLikeTitle(line.text));
  return weight < (isNamed ? ENOUGH * 1.5 : ENOUGH);
}

const withoutQuotations = (text: string): string => text.replace(/“[^”\n]{0,200}”/gu, '');

function weigh(lines: readonly Line[], genres: readonly GenreRule[]): number {
  return genres.reduce((sum, { weight, pattern }) => {
    let count = 0;
    for (const { text } of lines) if (count < MOST && pattern.test(text)) count++;
    return sum + weight * count;
  }, 0);
}

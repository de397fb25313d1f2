import { likely } from '../knowledge/likely.ts';
import type { GenreRule } from '../knowledge/rules.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence, isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeTitle } from '../lines/title.ts';

/** A text of this weight is a notice, a report of the news or the like, and no speech. */
const ENOUGH = 5;
/** No clue counts more often. */
const MOST = 2;
/** A speaker's own words: 我, but not 我县 or 我局, which a report of the news says as well. */
const FIRST_PERSON =
  /我(?![国省市县区州镇乡村校院厂司部局行馆站队军党方])|咱|同志们|大家|朋友们|同学们|老师们/gu;
const OFTEN = 3;
/**
 * A text without one such word weighs this much towards what is no speech, where its own lines
 * show it: a dateline that stands by itself may be the site's, above a speech it prints.
 */
const UNVOICED = 2;

/**
 * Whether some lines are a speech. A salutation proves it. So does a speaker who says 我 and 大家,
 * or the name of a speech above, unless several clues of `content/rules/genres.yaml` say that the
 * text is a notice, a report of the news, or teaches how speeches are made.
 * @param lines that were kept
 * @param removed lines among and around them that were taken out as a site's
 */
export function isSpeech(
  lines: readonly Line[],
  removed: readonly Line[],
  genres: readonly GenreRule[],
): boolean {
  if (lines.some(({ text }) => isSalutation(text))) return true;
  const text = lines.map((line) => line.text).join('\n');
  const voices = withoutQuotations(text).match(FIRST_PERSON)?.length ?? 0;
  const isVoiced = voices >= OFTEN;
  const counts = ({ voiced }: GenreRule) => !isVoiced || voiced === true;
  const isNamed = lines.slice(0, 4).some((line) => looksLikeTitle(line.text));
  const told = weigh(lines, removed, genres, counts);
  const paragraphs = removed.filter((line) => isProse(line.text) && endsSentence(line.text));
  const isShown = weigh(lines, paragraphs, genres, counts) > 0;
  const weight = isShown && voices === 0 ? told + UNVOICED : told;
  return weight < (isNamed ? ENOUGH * 1.5 : ENOUGH);
}

const withoutQuotations = (text: string): string => text.replace(/“[^”\n]{0,200}”/gu, '');

/** Sums the clues of the rules that count, each so often at most. */
function weigh(
  lines: readonly Line[],
  removed: readonly Line[],
  genres: readonly GenreRule[],
  counts: (rule: GenreRule) => boolean,
): number {
  const times = new Map<GenreRule, number>();
  const mayShow = likely(genres, ({ pattern }) => [pattern]);
  const look = ({ text }: Line, isRemoved: boolean) => {
    for (const rule of mayShow(text)) {
      if (!counts(rule) || (isRemoved && !rule.anywhere)) continue;
      const count = times.get(rule) ?? 0;
      if (count < MOST && rule.pattern.test(text)) times.set(rule, count + 1);
    }
  };
  for (const line of lines) look(line, false);
  for (const line of removed) look(line, true);
  return [...times].reduce((sum, [{ weight }, count]) => sum + weight * count, 0);
}

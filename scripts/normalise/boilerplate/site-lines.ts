import type { Draft } from '../draft.ts';
import { likely } from '../knowledge/likely.ts';
import type { BoilerplateRule, Rules } from '../knowledge/rules.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { isPlainTitle, looksLikeTitle } from '../lines/title.ts';
import { piecesAmong, tableRows } from './bound.ts';
import { type Evidence, evidenceOf, isSure, ownOdds, SENTENCE_OF_BODY } from './evidence.ts';
import { judge } from './judge.ts';
import { titleAgain } from './title-again.ts';
import { type Zone, zonesOf } from './zones.ts';

/** Line number → rule that takes the line out. */
export type Removals = Map<number, string>;

/** What the words of a line tell by themselves. */
export interface Looks {
  template: BoilerplateRule | undefined;
  /** It opens a part. */
  isMark: boolean;
  /** Looked up only where its place does not tell enough. */
  evidence?: Evidence;
}

/**
 * Judges every line by its evidence, and again where a neighbour goes.
 * @returns the lines that stay although something speaks for their going
 */
export function takeSiteLines(
  lines: readonly Line[],
  looks: readonly Looks[],
  removals: Removals,
  rules: Rules,
  draft: Draft,
): Line[] {
  const isNear = nearBorders(lines, looks);
  const { scale } = rules;
  const mayHold = likely(rules.clues, ({ pattern }) => [pattern]);
  const evidence = lines.map(({ number, text }, i) => {
    const look = looks[i] as Looks;
    const isPlain = !isNear[i] && !look.template && endsSentence(text);
    // A bare number of a page weighs nothing: it goes, and no line is weighed by it.
    const isPage = !look.template && removals.get(number) === 'page-number';
    if (isPlain || isPage) return SENTENCE_OF_BODY;
    look.evidence ??= evidenceOf(text, look.template, { clues: mayHold(text), scale });
    return look.evidence;
  });
  const zones = zonesOf(
    lines.map((line, i) => {
      const { number, text } = line;
      const own = evidence[i] as Evidence;
      const odds = ownOdds(own);
      const isSite =
        removals.has(number) || (isSure(odds) && (own.isTemplate || !isPlainTitle(text)));
      const isPage = OF_PAGES.has(removals.get(number) ?? '');
      return {
        text,
        odds,
        isSite,
        isPage,
        isVoiced: own.isVoiced,
        isMark: looks[i]?.isMark === true,
      };
    }),
  );
  const pieces = piecesAmong(lines, draft);
  const inTable = tableRows(lines);
  const times = timesOf(lines);
  const isTitleAgain = titleAgain(lines, zones);
  const isGone = (i: number) => {
    const line = lines[i];
    return line === undefined || removals.has(line.number);
  };
  const isWord = (i: number) => /^\p{Script=Han}{1,4}$/u.test(lines[i]?.text ?? '');
  const verdictAt = (i: number) => {
    const beside = (isGone(i - 1) ? 1 : 0) + (isGone(i + 1) ? 1 : 0);
    const { text } = lines[i] as Line;
    const zone = zones[i] as Zone;
    return judge(text, evidence[i] as Evidence, {
      zone,
      beside,
      isPiece: pieces[i] === true || inTable[i] === true,
      isAmongWords: isWord(i) && (isWord(i - 1) || isWord(i + 1)),
      isTitleAgain: isTitleAgain(i),
      isRepeated: text.length >= SHORTEST_REPEATED && (times.get(text) ?? 0) > 1,
    });
  };
  const isDoubtful = new Uint8Array(lines.length);
  const takes = (i: number): boolean => {
    const line = lines[i];
    if (!line || looks[i]?.isMark || removals.has(line.number)) return false;
    const verdict = verdictAt(i);
    isDoubtful[i] = verdict.isDoubtful ? 1 : 0;
    if (verdict.isSite) removals.set(line.number, verdict.rule);
    return verdict.isSite;
  };
  // Where a line goes the one above is judged again; the one below comes next.
  for (let i = 0; i < lines.length; i++) for (let at = i; takes(at); ) at--;
  return lines.filter((line, i) => isDoubtful[i] === 1 && !removals.has(line.number));
}

/** As many lines from where a speech may begin or end are looked at one by one. */
const NEAR = 40;

/** Which lines stand near an end of the file, a part mark, a title or a salutation. */
function nearBorders(lines: readonly Line[], looks: readonly Looks[]): boolean[] {
  const near = lines.map((_, i) => i < NEAR || i >= lines.length - NEAR);
  for (const [i, line] of lines.entries()) {
    if (isSalutation(line.text) || looksLikeTitle(line.text) || looks[i]?.isMark) {
      near.fill(true, Math.max(0, i - NEAR), i + NEAR);
    }
  }
  return near;
}

/** The rules for what stands on pages in the midst of a text. */
const OF_PAGES: ReadonlySet<string> = new Set(['page-number', 'running-title']);

/** A shorter line comes again by chance. */
const SHORTEST_REPEATED = 6;

/** How often each text stands in the file. */
function timesOf(lines: readonly Line[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

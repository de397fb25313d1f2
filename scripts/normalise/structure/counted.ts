import { type Marker, ordinalOf } from '../lines/heading.ts';
import type { Passage } from './structure.ts';

const LONGEST_OPENING = 60;
const LEAST_RUN = 3;
/** 一靠, 二靠: a number and what is done, in so many characters at most. */
const OPENING = /^([一二三四五六七八九十]{1,2})(\p{Script=Han})[^。！？!?；;]{2,60}[。！？!?]/u;
/** What is done, in one word. A list, since most other words are what the number counts: 一组, 二审. */
const VERB =
  /^(?:[靠看抓查改比促保强优严治防控补帮扶修建管守护盯压提增降扩拓引创争谋聚融夯稳推讲谈问找练用思悟谢愿祝盼望忌戒]|学(?![期年校院科段]))/u;

/**
 * Run-in headings that a number and one word open: three or more paragraphs in a row that count
 * from 1 and do the same (一靠……。 二靠……。 三靠……。).
 * @returns passage index → length of the opening without its full stop
 */
export function countedOpenings(
  passages: readonly Passage[],
  markers: readonly (Marker | undefined)[],
): Map<number, { kind: 'counted'; runIn: number }> {
  const openings = passages.map((passage, i) => (markers[i] ? undefined : openingOf(passage)));
  const found = new Map<number, { kind: 'counted'; runIn: number }>();
  for (let i = 0; i < openings.length; ) {
    let end = i + 1;
    const [first] = openings.slice(i, end);
    if (first?.ordinal === 1) {
      while (openings[end]?.word === first.word && openings[end]?.ordinal === end - i + 1) end++;
    }
    if (end - i >= LEAST_RUN) {
      for (let k = i; k < end; k++) {
        found.set(k, { kind: 'counted', runIn: (openings[k] as Opening).length });
      }
    }
    i = end;
  }
  return found;
}

interface Opening {
  ordinal: number;
  word: string;
  length: number;
}

function openingOf({ span, text }: Passage): Opening | undefined {
  if (span.role || span.kind !== 'paragraph') return undefined;
  const [opening, digits, word] = OPENING.exec(text) ?? [];
  if (!opening || !digits || !word || !VERB.test(text.slice(digits.length))) return undefined;
  const length = opening.length - 1;
  const goesOn = length < text.length - 1 && length <= LONGEST_OPENING;
  return goesOn ? { ordinal: ordinalOf(digits), word, length } : undefined;
}

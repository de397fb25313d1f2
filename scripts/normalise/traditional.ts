import { foldUnits } from '../../src/search/fold.ts';
import type { Draft, SpeechDraft } from './draft.ts';
import { splitLines } from './lines/lines.ts';

/** Hanzi in simplified characters, one for one, so that offsets stand; everything else as it is. */
export function simplify(text: string): string {
  table ??= readTable();
  let simplified = '';
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const plain = table[text.charCodeAt(i)] as number;
    if (plain === 0) continue;
    simplified += text.slice(at, i) + String.fromCharCode(plain);
    at = i + 1;
  }
  return at === 0 ? text : simplified + text.slice(at);
}

/** By code unit: what stands for a hanzi that the fold changes, 0 for all else. */
let table: Uint16Array | undefined;

function readTable(): Uint16Array {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const folded = foldUnits(units.join(''));
  return folded.map((to, unit) =>
    to !== unit && /^\p{Script=Han}/u.test(units[unit] as string) ? to : 0,
  );
}

/**
 * Runs stages that only decide on places over a text in simplified characters, so that one set
 * of rules serves both scripts, and gives their words back in the characters of the source.
 */
export function inSimplified(draft: Draft, stages: (draft: Draft) => Draft): Draft {
  const { text } = draft.source;
  const plain = simplify(text);
  if (plain === text) return stages(draft);
  const source = { ...draft.source, text: plain };
  const found = stages({ ...draft, source, lines: splitLines(plain) });
  const back = (words: string, from = 0, to = text.length) =>
    wordsOf(words, plain.slice(from, to), text.slice(from, to));
  return {
    ...found,
    source: draft.source,
    lines: draft.lines,
    speeches: found.speeches.map((speech) => withTitle(speech, back)),
    ...(found.collection ? { collection: { title: back(found.collection.title) } } : {}),
  };
}

function withTitle(
  speech: SpeechDraft,
  back: (words: string, from?: number, to?: number) => string,
): SpeechDraft {
  if (!speech.title) return speech;
  const { text, source, basis } = speech.title;
  const [from, to] = basis === 'collection' ? [] : [speech.start, speech.end];
  return {
    ...speech,
    title: { basis, text: back(text, from, to), source: back(source, from, to) },
  };
}

/** Each character of the words as the source has it, found in order; what is not there stays. */
function wordsOf(words: string, plain: string, text: string): string {
  let at = Math.max(0, plain.indexOf(words.split('\n')[0] ?? words));
  let result = '';
  for (const unit of words.split('')) {
    const next = plain.slice(at, at + NEAR + 1).indexOf(unit);
    result += next < 0 ? unit : text[at + next];
    at += next + 1;
  }
  return result;
}

/** Words that a stage joined stand at most this far apart in the source. */
const NEAR = 40;

import type { Edit } from '../../../src/speech/record.ts';
import type { Draft, SpeechDraft } from '../draft.ts';
import { hanzi } from '../lines/hanzi.ts';
import { markerOf } from '../lines/heading.ts';
import type { Line } from '../lines/lines.ts';
import { isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeCollection, looksLikeTitle } from '../lines/title.ts';
import type { Mark } from './file.ts';
import { hasProse, remove, type Section, speechOf } from './section.ts';

/** A lead text of the site before the first part mark is at most this long, in hanzi. */
const LONGEST_LEAD = 300;

/**
 * Divides a file at its part marks, or at the titles of its parts; what stands before the
 * first is title and lead text, or the first part where the marks count from 2.
 */
export function divideCollection(draft: Draft, parts: readonly Section[]): Draft {
  const [head, ...rest] = parts as [Section, ...Section[]];
  const edits: Edit[] = [];
  const speeches: SpeechDraft[] = [];
  const isFirstPart = head.lines.some(({ text }) => isSalutation(text));
  const titleLine = isFirstPart
    ? head.lines.find(({ text }) => looksLikeCollection(text))
    : collectionTitle(head.lines);
  const others = head.lines.filter((line) => line !== titleLine);
  if (titleLine) edits.push(remove(titleLine, 'collection-title', 'collection.title'));
  if (isFirstPart) speeches.push({ ...speechOf(others), part: 1 });
  else if (others.reduce((sum, line) => sum + hanzi(line.text), 0) > LONGEST_LEAD) {
    speeches.push(speechOf(others));
  } else for (const line of others) edits.push(remove(line, 'lead-in'));
  const times = countBy(rest.map(({ mark }) => mark?.title ?? ''));
  let ordinal = isFirstPart ? 1 : 0;
  for (const { mark, lines } of rest) {
    if (!hasProse(lines)) {
      for (const line of lines) edits.push(remove(line, 'listed-neighbour'));
      continue;
    }
    ordinal = mark?.ordinal ?? ordinal + 1;
    if (mark) edits.push({ ...remove(mark.line, 'part-mark', 'title'), end: mark.line.end });
    const title = mark && titleOf(mark, times);
    speeches.push({ ...speechOf(lines), part: ordinal, ...(title ? { title } : {}) });
  }
  const collection = titleLine ? { title: titleLine.text } : collectionOf(speeches);
  return {
    ...draft,
    edits: [...draft.edits, ...edits],
    speeches,
    ...(collection ? { collection } : {}),
  };
}

/** A collection by its parts' titles: the one that all bear, or the first. */
function collectionOf(speeches: readonly SpeechDraft[]): Draft['collection'] {
  const titles = speeches.flatMap(({ title }) => title?.text ?? []);
  const [title] = titles;
  if (title === undefined) return undefined;
  return titles.every((other) => other === title) ? { title } : { title, isFirstPart: true };
}

/** The last line before any prose that says 5篇, 汇编 or names a speech; else the first one. */
function collectionTitle(head: readonly Line[]): Line | undefined {
  const firstProse = head.findIndex((line) => isProse(line.text));
  const above = (firstProse < 0 ? head : head.slice(0, firstProse)).filter(
    (line) => !markerOf(line.text) && !isSalutation(line.text),
  );
  const named =
    above.findLast(({ text }) => looksLikeCollection(text)) ??
    above.findLast(({ text }) => /篇|汇编|合集|合辑|精选|大全|通用|集锦/u.test(text));
  return named ?? above.findLast(({ text }) => looksLikeTitle(text)) ?? above[0];
}

/** 在……会上的讲话: one meeting, which several speeches can hardly share. */
const ONE_MEETING = /^在.+[上中]的/u;

/**
 * The words of a mark are its speech's title. Where all parts bear the name of one meeting it is
 * the collection's, and tells little of each.
 */
function titleOf(mark: Mark, times: ReadonlyMap<string, number>): SpeechDraft['title'] {
  if (mark.title === '') return undefined;
  const shared = (times.get(mark.title) ?? 0) > 1;
  const basis = shared && ONE_MEETING.test(mark.title) ? 'collection' : 'explicit';
  return { text: mark.title, basis, source: mark.line.text };
}

function countBy(titles: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const title of titles) times.set(title, (times.get(title) ?? 0) + 1);
  return times;
}

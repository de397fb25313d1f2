import type { Edit } from '../../src/speech/record.ts';
import type { Draft, SpeechDraft } from './draft.ts';
import { markerOf } from './heading.ts';
import type { Line } from './lines.ts';
import type { Mark } from './marks.ts';
import { isProse, isSalutation, looksLikeTitle } from './prose.ts';
import { hanzi, hasProse, remove, type Section, speechOf } from './section.ts';

/** A lead text of the site before the first part mark is at most this long, in hanzi. */
const LONGEST_LEAD = 300;

/** Divides a file at its part marks; what stands before the first is title and lead text. */
export function divideCollection(draft: Draft, parts: readonly Section[]): Draft {
  const [head, ...rest] = parts as [Section, ...Section[]];
  const edits: Edit[] = [];
  const speeches: SpeechDraft[] = [];
  const titleLine = collectionTitle(head.lines);
  const others = head.lines.filter((line) => line !== titleLine);
  if (titleLine) edits.push(remove(titleLine, 'collection-title', 'collection.title'));
  if (others.reduce((sum, line) => sum + hanzi(line.text), 0) > LONGEST_LEAD) {
    speeches.push(speechOf(others));
  } else edits.push(...others.map((line) => remove(line, 'lead-in')));
  for (const { mark, lines } of rest) {
    if (!mark) continue;
    if (!hasProse(lines)) {
      edits.push(...lines.map((line) => remove(line, 'listed-neighbour')));
      continue;
    }
    edits.push({ ...remove(mark.line, 'part-mark', 'title'), end: mark.line.end });
    const title = titleOf(mark, rest, titleLine?.text);
    speeches.push({ ...speechOf(lines), part: mark.ordinal, ...(title ? { title } : {}) });
  }
  const title = titleLine?.text ?? speeches.find((speech) => speech.title)?.title?.text;
  return {
    ...draft,
    edits: [...draft.edits, ...edits],
    speeches,
    ...(title ? { collection: { title } } : {}),
  };
}

/** The last line before any prose that says 5篇, 汇编 or names a speech; else the first one. */
function collectionTitle(head: readonly Line[]): Line | undefined {
  const firstProse = head.findIndex((line) => isProse(line.text));
  const above = (firstProse < 0 ? head : head.slice(0, firstProse)).filter(
    (line) => !markerOf(line.text) && !isSalutation(line.text),
  );
  const named = above.findLast(({ text }) => /篇|汇编|合集|合辑|精选|大全|通用|集锦/u.test(text));
  return named ?? above.findLast(({ text }) => looksLikeTitle(text)) ?? above[0];
}

/**
 * Where all parts bear one title it is the collection's, and tells little of each; a part
 * without a title of its own may bear one below its mark, or else bears the collection's.
 */
function titleOf(
  mark: Mark,
  parts: readonly Section[],
  collection: string | undefined,
): SpeechDraft['title'] {
  const source = mark.line.text;
  if (mark.title === '') {
    const own = parts.find((part) => part.mark === mark)?.lines.slice(1, 3) ?? [];
    const hasOwn = own.some(({ text }) => looksLikeTitle(text));
    return hasOwn || !collection ? undefined : { text: collection, basis: 'collection', source };
  }
  const shared = parts.filter((part) => part.mark?.title === mark.title).length > 1;
  return { text: mark.title, basis: shared ? 'collection' : 'explicit', source };
}

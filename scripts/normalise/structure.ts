import type { ParagraphRole } from '../../src/speech/frontmatter.ts';
import type { Edit } from '../../src/speech/record.ts';
import { notYetBody } from './corrections/lines.ts';
import type { BlockSpan, Draft, SpeechDraft } from './draft.ts';
import { project, settle, uncovered, within } from './edits.ts';
import { markerOf } from './heading.ts';
import { findHeadings } from './headings.ts';
import {
  endsSentence,
  isDateLine,
  isInterjection,
  isProse,
  isSalutation,
  looksLikeTitle,
} from './prose.ts';
import { joinTables } from './tables.ts';
import { findTitle } from './title-lines.ts';

/** A block with its text as it reads so far. */
export interface Passage {
  span: BlockSpan;
  text: string;
  /** Source offset of each code unit of `text`; −1 for one that an edit put there. */
  origin: number[];
}

/**
 * Decides what each block of a speech is: title, byline, salutation, heading and its level,
 * run-in heading, closing, signature, date, interjection, table, or plain paragraph.
 */
export function structure(draft: Draft): Draft {
  const edits = settle(draft.edits, draft.source.text.length);
  const found = draft.speeches.map((speech) => structureSpeech(draft, speech, edits));
  return {
    ...draft,
    edits: [...draft.edits, ...found.flatMap((f) => f.edits)],
    speeches: found.map((f) => f.speech),
  };
}

function structureSpeech(
  draft: Draft,
  speech: SpeechDraft,
  edits: readonly Edit[],
): { speech: SpeechDraft; edits: Edit[] } {
  const { text: source } = draft.source;
  const marks = within(edits, speech.start, speech.end).filter((e) => e.rule === 'part-mark');
  const passages = speech.blocks
    .map((span) => ({ span, ...project(source, edits, span.start, span.end) }))
    .filter(({ span }) => !marks.some((mark) => mark.start <= span.start && mark.end >= span.end));
  const own = speech.title && speech.part !== undefined;
  const title = own ? undefined : findTitle(notYetBody(draft, passages));
  const rest = passages.filter((passage) => !title?.passages.includes(passage));
  const blocks = findHeadings(joinTables(withRoles(rest)));
  return {
    speech: {
      ...speech,
      blocks: blocks.map(({ span }) => span),
      ...(title ? { title: { text: title.text, basis: 'explicit', source: title.source } } : {}),
    },
    edits: title ? titleEdits(source, title.passages, edits) : [],
  };
}

/** The words of the title's lines; a wrap inside or between them is an edit of its own. */
function titleEdits(source: string, passages: readonly Passage[], edits: readonly Edit[]): Edit[] {
  const [first, last] = [passages[0], passages.at(-1)] as [Passage, Passage];
  return uncovered(edits, first.span.start, last.span.end).flatMap((stretch) => {
    const text = source.slice(stretch.start, stretch.end);
    return [
      ...text.matchAll(
        /\s*[\n\r\u2028\u2029]\s*|[^\n\r\u2028\u2029]+?(?=\s*(?:[\n\r\u2028\u2029]|$))/gu,
      ),
    ].map(({ 0: piece, index }): Edit => {
      const start = stretch.start + index;
      const place = { start, end: start + piece.length, text: '' };
      return piece.trim() === ''
        ? { ...place, rule: 'wrap' }
        : { ...place, rule: 'title-line', to: 'title' };
    });
  });
}

const CLOSING =
  /^(?:(?:最后|再次)?[，,]?(?:谢谢|感谢)(?:大家|各位|同志们|同学们)?|(?:我就讲这些|我就说到这里)[，,]?谢谢(?:大家)?|完了|再见|我的(?:讲话|发言|汇报)(?:完了|到此结束))[^。！!]{0,12}[。！!]$/u;
/** An office and a person's name: no figures, no letters, no list marks, nothing that names a speech. */
const isSignature = (text: string): boolean =>
  text.length <= 24 &&
  !endsSentence(text) &&
  !/[\d|｜A-Za-z，：:“《【★·•]/u.test(text) &&
  !looksLikeTitle(text);

/** Roles by place and look: what opens a speech, what closes it, what interrupts it. */
function withRoles(passages: readonly Passage[]): Passage[] {
  const firstBody = passages.findIndex(({ text }) => isProse(text) || markerOf(text));
  const tail = tailStart(passages);
  return passages.map((passage, i) => {
    const role = roleOf(passage.text, i, i < firstBody, i >= tail);
    return role ? { ...passage, span: { ...passage.span, role } } : passage;
  });
}

function roleOf(
  text: string,
  index: number,
  isHead: boolean,
  isTail: boolean,
): ParagraphRole | undefined {
  if (isInterjection(text)) return 'interjection';
  if (isSalutation(text)) return index <= 6 ? 'salutation' : undefined;
  if (index > 1 && CLOSING.test(text)) return 'closing';
  if (isTail) return isDateLine(text) ? 'date' : 'signature';
  if (isHead && !endsSentence(text) && !/[：:]$/u.test(text) && text.length <= 40) return 'byline';
  return undefined;
}

/** Index of the first of the short lines without a sentence end that close a speech. */
function tailStart(passages: readonly Passage[]): number {
  let at = passages.length;
  while (at > 0) {
    const text = (passages[at - 1] as Passage).text;
    if (!isSignature(text) && !isDateLine(text)) break;
    at--;
  }
  const lines = passages.slice(at);
  const before = passages[at - 1]?.text ?? '';
  const isTail = lines.length <= 3 && endsSentence(before);
  return isTail ? at : passages.length;
}

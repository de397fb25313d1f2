import type { Edit } from '../../../src/speech/record.ts';
import { notYetBody } from '../corrections/lines.ts';
import type { BlockSpan, Draft, SpeechDraft } from '../draft.ts';
import { applyEdits, project, settle, uncovered, within } from '../edits.ts';
import { trim } from '../lines/lines.ts';
import { SUBTITLE } from '../lines/title.ts';
import { withStops } from '../regularise/stops.ts';
import { announcedTitle } from '../title/announced.ts';
import { findTitle } from '../title/find.ts';
import { findHeadings } from './headings.ts';
import { withRoles } from './roles.ts';
import { joinTables } from './tables.ts';

/** A block with its text as it reads so far. */
export interface Passage {
  span: BlockSpan;
  text: string;
  /** Source offset of each code unit of `text`; −1 for one that an edit put there. */
  origin: () => number[];
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
  const readAs = (text: string) => (speech.asciiStops ? withStops(text) : text);
  const passages = speech.blocks
    .map((span) => ({
      span,
      text: readAs(applyEdits(source, edits, span.start, span.end)),
      origin: () => project(source, edits, span.start, span.end).origin,
    }))
    .filter(({ span }) => !marks.some((mark) => mark.start <= span.start && mark.end >= span.end));
  const title = findTitle(notYetBody(draft, passages), {
    isTitled: speech.title !== undefined,
    announced: announcedTitle(passages),
  });
  const shared = title || speech.title ? undefined : sharedTitle(draft, speech, marks);
  const below = title ? undefined : subtitleOf(speech, passages);
  const taken = title?.passages ?? (below ? [below.passage] : []);
  const rest = passages.filter((passage) => !taken.includes(passage));
  const blocks = findHeadings(joinTables(withRoles(rest)));
  return {
    speech: {
      ...speech,
      blocks: blocks.map(({ span }) => span),
      ...(shared ? { title: shared } : {}),
      ...(below ? { title: below.title } : {}),
      ...(title ? { title: { text: title.text, basis: 'explicit', source: title.source } } : {}),
    },
    edits: taken.length > 0 ? titleEdits(source, taken, edits) : [],
  };
}

/** The subtitle that stands under the mark that gives a part its title. */
function subtitleOf({ title }: SpeechDraft, [passage]: readonly Passage[]) {
  if (!title || !passage || !SUBTITLE.test(passage.text)) return undefined;
  const text = title.text + passage.text;
  return { passage, title: { ...title, text, source: `${title.source}\n${passage.text}` } };
}

/** A part without a title of its own bears the collection's. */
function sharedTitle(
  { source, collection }: Draft,
  { part }: SpeechDraft,
  [mark]: readonly Edit[],
): SpeechDraft['title'] {
  if (part === undefined || !collection || collection.isFirstPart) return undefined;
  const line = mark ? trim(source.text.slice(mark.start, mark.end)) : collection.title;
  return { text: collection.title, basis: 'collection', source: line };
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

import type { Block } from '../../src/speech/body.ts';
import type { FrontMatter, ParagraphRole } from '../../src/speech/frontmatter.ts';
import type { Correction, Edit, SourceFormat, Warning } from '../../src/speech/record.ts';
import type { Corrections } from './corrections/schema.ts';
import { type Line, linesWithin } from './lines/lines.ts';

/**
 * What is known of one source file while the stages run. A stage reads the draft and
 * returns a new one that knows more; it never changes what it was given.
 * All offsets are UTF-16 code units of `text`.
 */
export interface Draft {
  source: DecodedSource;
  lines: Line[];
  /** In no order until `settle` (edits.ts) puts them in one; they never overlap. */
  edits: Edit[];
  warnings: Warning[];
  /** `isFirstPart`: nothing names it, the title is that of its first part. */
  collection?: { title: string; isFirstPart?: true };
  /** What the curator says of the source; absent where nothing is said. */
  corrections?: Corrections;
  /** What has been corrected so far. */
  corrected?: Correction[];
  speeches: SpeechDraft[];
}

export interface DecodedSource {
  id: string;
  file: string;
  sha256: string;
  format: SourceFormat;
  /** Absent where the format leaves no choice. */
  encoding?: string;
  /** Decoded, or taken out of the file. */
  text: string;
}

/** The encoding, where the format leaves a choice. */
export const encodingOf = ({ encoding }: Pick<DecodedSource, 'encoding'>) =>
  encoding === undefined ? {} : { encoding };

/** A run of the source that is one block of the speech once the edits are applied. */
export interface BlockSpan {
  start: number;
  end: number;
  kind: 'heading' | 'paragraph' | 'table';
  /** 1 for the speech's first level of headings; only where `kind` is `heading`. */
  level?: number;
  /** Where in the source the run-in heading that opens the paragraph ends. */
  runInEnd?: number;
  /** Level of the run-in heading. */
  runInLevel?: number;
  role?: ParagraphRole;
}

export interface SpeechDraft {
  start: number;
  end: number;
  part?: number;
  title?: { text: string; basis: 'explicit' | 'collection'; source: string };
  blocks: BlockSpan[];
  /** Its sentences end with a dot, as all its marks are those of ASCII. */
  asciiStops?: true;
  /** The blocks as they read, once `regularise` has run. */
  reading?: Block[];
  frontMatter?: FrontMatter;
}

/**
 * The address of a speech: its source and the line of the source on which its longest line
 * stands, counted from 1. Better rules for titles, salutations or advertising move where a
 * speech begins, and a better division renumbers its neighbours; its longest line stays.
 */
export function speechId({ source, lines }: Draft, speech: SpeechDraft): string {
  const inside = linesWithin(lines, speech.start, speech.end);
  const longest = inside.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return `${source.id}-${longest.number}`;
}

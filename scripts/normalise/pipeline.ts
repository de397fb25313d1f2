import type { SourceRecord } from '../../src/speech/record.ts';
import { account } from './account.ts';
import { removeBoilerplate } from './boilerplate.ts';
import { describe } from './describe/describe.ts';
import { divide } from './divide.ts';
import type { Draft } from './draft.ts';
import { splitLines } from './lines.ts';
import { mend } from './mend.ts';
import type { Received } from './receive.ts';
import { regularise } from './regularise.ts';
import type { Rules } from './rules.ts';
import { structure } from './structure.ts';
import { inSimplified } from './traditional.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the stages know besides the source. */
export interface Knowledge {
  rules: Rules;
  vocabulary: Vocabulary;
}

type Stage = (draft: Draft, knowledge: Knowledge) => Draft;

/** The stages between receiving and writing, in their order. These decide on places alone … */
const PLACING: Stage[] = [removeBoilerplate, divide, mend, structure];
/** … and these on the words as they stand. */
const WORDING: Stage[] = [regularise, account, describe];

const runAll = (stages: readonly Stage[], draft: Draft, knowledge: Knowledge): Draft =>
  stages.reduce((known, stage) => stage(known, knowledge), draft);

/**
 * @param received one source file as text: see `receive`
 * @param file its path below the folder of raw texts, with `/` between folders
 * @returns all that the stages found
 */
export function normalise(received: Received, file: string, knowledge: Knowledge): Draft {
  const { text, id, encoding, sha256, warnings } = received;
  const draft: Draft = {
    source: { id, file, sha256, encoding, text },
    lines: splitLines(text),
    edits: [],
    warnings,
    speeches: [],
  };
  const placed = inSimplified(draft, (plain) => runAll(PLACING, plain, knowledge));
  return runAll(WORDING, placed, knowledge);
}

/** The account of a source: what the record file holds. */
export function toRecord({ source, edits, speeches, warnings }: Draft): SourceRecord {
  const { id, file, sha256, encoding, text } = source;
  return {
    source: { id, file, sha256, encoding, length: text.length },
    edits,
    speeches: speeches.map(({ start, end, frontMatter }) => ({
      id: frontMatter?.id ?? '',
      start,
      end,
    })),
    warnings,
  };
}

import type { SourceRecord } from '../../src/speech/record.ts';
import { account } from './account.ts';
import { removeBoilerplate } from './boilerplate/boilerplate.ts';
import { correctionsOf } from './corrections/check.ts';
import { correctDivision } from './corrections/division.ts';
import { correctFacts } from './corrections/facts.ts';
import { correctLines } from './corrections/lines.ts';
import type { CorrectionsFolder } from './corrections/read.ts';
import { describe } from './describe/describe.ts';
import { divide } from './divide/divide.ts';
import { withoutEndlessList } from './divide/endless.ts';
import { type Draft, encodingOf } from './draft.ts';
import type { Rules } from './knowledge/rules.ts';
import type { Vocabulary } from './knowledge/vocabulary.ts';
import { splitLines } from './lines/lines.ts';
import { mend } from './mend/mend.ts';
import type { Received } from './receive/receive.ts';
import { regularise } from './regularise/regularise.ts';
import { structure } from './structure/structure.ts';
import { inSimplified } from './traditional.ts';

/** What the stages know besides the source. */
export interface Knowledge {
  rules: Rules;
  vocabulary: Vocabulary;
  corrections: CorrectionsFolder;
}

type Stage = (draft: Draft, knowledge: Knowledge) => Draft;

/** The stages between receiving and writing, in their order. These decide on places alone … */
const PLACING: Stage[] = [
  removeBoilerplate,
  correctLines,
  divide,
  correctDivision,
  mend,
  structure,
];
/** … and these on the words as they stand. */
const WORDING: Stage[] = [regularise, account, describe, correctFacts];

const runAll = (stages: readonly Stage[], draft: Draft, knowledge: Knowledge): Draft =>
  stages.reduce((known, stage) => stage(known, knowledge), draft);

/**
 * @param received one source file as text: see `receive`
 * @param file its path below the folder of raw texts, with `/` between folders
 * @returns all that the stages found
 * @throws CorrectionError where what the curator says of the source cannot be carried out
 */
export function normalise(received: Received, file: string, knowledge: Knowledge): Draft {
  const { warnings, ...decoded } = received;
  const source = { ...decoded, file };
  const lines = splitLines(source.text);
  const corrections = correctionsOf(knowledge.corrections, { source, lines });
  const draft: Draft = {
    source,
    lines,
    ...(corrections ? { corrections } : {}),
    edits: [],
    warnings,
    speeches: [],
  };
  const placed =
    withoutEndlessList(draft) ?? inSimplified(draft, (plain) => runAll(PLACING, plain, knowledge));
  return runAll(WORDING, placed, knowledge);
}

/** The account of a source: what the record file holds. */
export function toRecord({
  source,
  edits,
  speeches,
  warnings,
  corrected = [],
}: Draft): SourceRecord {
  const { id, file, sha256, format, text } = source;
  return {
    source: { id, file, sha256, format, ...encodingOf(source), length: text.length },
    edits,
    speeches: speeches.map(({ start, end, frontMatter }) => ({
      id: frontMatter?.id ?? '',
      start,
      end,
    })),
    warnings,
    ...(corrected.length > 0 ? { corrections: corrected } : {}),
  };
}

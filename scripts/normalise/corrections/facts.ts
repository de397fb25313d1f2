import {
  type CorrectedField,
  correctedField,
  type FrontMatter,
} from '../../../src/speech/frontmatter.ts';
import type { Correction } from '../../../src/speech/record.ts';
import type { Draft, SpeechDraft } from '../draft.ts';
import type { Line } from '../lines/lines.ts';
import { correctCollection } from './collection.ts';
import { type Fault, refuse } from './fault.ts';
import { type Change, changesOf, withChange } from './fields.ts';
import type { Corrections, FactEntry } from './schema.ts';
import { CORRECTIONS as SAY } from './strings.zh-CN.ts';
import { unquoted } from './unquoted.ts';

/** A speech with what is said of it. */
export interface Told {
  speech: SpeechDraft;
  entries: FactEntry[];
  frontMatter: FrontMatter;
  changes: Change[];
}

/**
 * Right after `describe`: the curator's facts stand where the machine's stood, and every speech
 * says what of it was corrected. The record keeps what the machine had found.
 * @throws CorrectionError where a line is in no speech, a field is told twice, or words that are
 *   said to stand in the text do not
 */
export function correctFacts(draft: Draft): Draft {
  const { corrections, corrected = [] } = draft;
  if (!corrections) return draft;
  const faults: Fault[] = [];
  const told = tell(draft, corrections, faults).map((one) => changed(one, faults));
  const done = correctCollection(draft, corrections, told, faults);
  refuse(draft.source.id, corrections.path, faults);
  const texts = corrected.flatMap((one) => speechesOf(draft, one));
  return {
    ...draft,
    corrected: [...corrected, ...done.flatMap(fieldsOf)],
    speeches: done.map(({ speech, frontMatter, changes }) => {
      const isText = texts.includes(speech);
      const fields = new Set<CorrectedField>(changes.map(({ field }) => field));
      if (isText) fields.add('text');
      const names = correctedField.options.filter((name) => fields.has(name));
      const marked = names.length > 0 ? { ...frontMatter, corrected: names } : frontMatter;
      return { ...speech, frontMatter: marked };
    }),
  };
}

/** Gives every speech its entries. */
function tell(draft: Draft, { speeches: entries }: Corrections, faults: Fault[]): Told[] {
  const told = draft.speeches.map(
    (speech): Told => ({
      ...{ speech, entries: [], changes: [] },
      frontMatter: speech.frontMatter as FrontMatter,
    }),
  );
  for (const entry of entries) {
    const { start, end } = draft.lines[entry.line - 1] as Line;
    const own = told.find(({ speech }) => speech.start <= start && end <= speech.end);
    if (!own) faults.push({ at: entry.at, sentence: SAY.outside(entry.line) });
    const twice = own?.entries.flatMap((other) => sharedFields(entry, other)) ?? [];
    faults.push(...twice);
    own?.entries.push(entry);
  }
  return told;
}

const NOT_FIELDS = new Set(['line', 'text', 'reason', 'at', 'absent']);
const toldFields = (entry: FactEntry): string[] => [
  ...Object.keys(entry).filter((name) => !NOT_FIELDS.has(name)),
  ...(entry.absent ?? []),
];

function sharedFields(entry: FactEntry, other: FactEntry): Fault[] {
  const names = new Set(toldFields(other));
  const shared = toldFields(entry).filter((name) => names.has(name));
  return shared.map((name) => ({ at: entry.at, sentence: SAY.twice(name, other.at) }));
}

function changed(told: Told, faults: Fault[]): Told {
  let { frontMatter } = told;
  const changes: Change[] = [];
  for (const entry of told.entries) {
    faults.push(...unquoted(entry, told.speech.reading ?? []));
    const found = changesOf(frontMatter, entry);
    frontMatter = found.reduce(withChange, frontMatter);
    changes.push(...found);
  }
  return { ...told, frontMatter, changes };
}

function fieldsOf({ frontMatter, changes }: Told): Correction[] {
  return changes.map(
    ({ field, was, now, reason }) =>
      ({
        ...{ kind: 'field', speech: frontMatter.id, field },
        ...(was === undefined ? {} : { was }),
        ...(now === undefined ? {} : { now }),
        reason,
      }) as Correction,
  );
}

/** Whose words a correction of lines is about: the speech around it, or the one before it. */
function speechesOf({ speeches }: Draft, one: Correction): SpeechDraft[] {
  if (one.kind === 'field') return [];
  const at = Math.max(
    0,
    speeches.findLastIndex((speech) => speech.start <= one.start),
  );
  // A border has a speech on either side.
  return speeches.slice(one.kind === 'split' ? Math.max(0, at - 1) : at, at + 1);
}

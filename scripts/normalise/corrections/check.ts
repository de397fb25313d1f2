import type { Draft } from '../draft.ts';
import type { Line } from '../lines/lines.ts';
import { CorrectionError, type Fault, refuse } from './fault.ts';
import type { CorrectionsFolder } from './read.ts';
import type { Corrections, Stretch } from './schema.ts';
import { CORRECTIONS as SAY } from './strings.zh-CN.ts';

/**
 * What the curator says of a source, held against its lines before any stage has run.
 * @returns nothing where nothing is said
 * @throws CorrectionError where a file cannot be read, an entry does not fit the source's lines,
 *   or entries contradict each other
 */
export function correctionsOf(
  { sources }: CorrectionsFolder,
  { source, lines }: Pick<Draft, 'source' | 'lines'>,
): Corrections | undefined {
  const given = sources.get(source.id);
  if (!given) return undefined;
  if ('fault' in given) throw new CorrectionError(source.id, [given.fault]);
  refuse(source.id, given.path, [...unfitting(given, lines), ...contradictions(given)]);
  return given;
}

/** As much of a line as a person is shown. */
const SHOWN = 20;
const bare = (text: string) => text.replace(/\s/gu, '');

function unfitting(given: Corrections, lines: readonly Line[]): Fault[] {
  const quotes = [
    ...given.split.map(({ at, before, text }) => ({ at, number: before, text })),
    ...given.speeches.map(({ at, line, text }) => ({ at, number: line, text })),
    ...stretchesOf(given).flatMap(({ at, lines: { from, to }, text, last }) => [
      { at, number: from, text },
      ...(to > from || last !== undefined ? [{ at, number: to, text: last }] : []),
    ]),
  ];
  return quotes.flatMap(({ at, number, text }) => {
    const sentence = misquoted(lines, number, text);
    return sentence ? [{ at, sentence }] : [];
  });
}

const stretchesOf = ({ restore, remove, merge }: Corrections): Stretch[] => [
  ...restore,
  ...remove,
  ...merge,
];

function misquoted(
  lines: readonly Line[],
  number: number,
  text: string | undefined,
): string | undefined {
  const line = lines[number - 1];
  if (!line) return SAY.noLine(number, lines.length);
  if (line.text === '') return SAY.blankLine(number);
  const found = line.text.slice(0, SHOWN);
  if (text === undefined) return SAY.lacksLast(number, found);
  return bare(line.text).startsWith(bare(text)) ? undefined : SAY.otherWords(number, text, found);
}

function contradictions({ restore, remove, split, merge, speeches }: Corrections): Fault[] {
  const holding = (stretches: readonly Stretch[], line: number) =>
    stretches.find(({ lines }) => lines.from <= line && line <= lines.to);
  const kept = [
    ...split.map(({ at, before }) => ({ at, line: before })),
    ...speeches.map(({ at, line }) => ({ at, line })),
  ].flatMap(({ at, line }) => {
    const other = holding(remove, line);
    return other ? [{ at, sentence: SAY.contradicts(line, other.at) }] : [];
  });
  const both = restore.flatMap(({ at, lines: { from, to } }) => {
    const other = remove.find(({ lines }) => lines.from <= to && from <= lines.to);
    if (!other) return [];
    return [{ at, sentence: SAY.contradicts(Math.max(from, other.lines.from), other.at) }];
  });
  const parted = split.flatMap(({ at, before }) => {
    const other = merge.find(({ lines }) => lines.from < before && before <= lines.to);
    return other ? [{ at, sentence: SAY.splitInMerge(before, other.at) }] : [];
  });
  return [...kept, ...both, ...parted];
}

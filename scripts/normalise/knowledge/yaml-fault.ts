import type { z } from 'zod';
import type { Fault } from '../../../src/speech/entries.ts';
import { YAML } from './strings.zh-CN.ts';

/** An issue of a schema in the words of whoever edits the file. */

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Fields that an entry goes by, the best one first. */
const NAMES = ['label', 'id', 'names', 'kind', 'slug', 'pattern'];

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], data);

/** What an entry of the list is called. */
function entryName(data: unknown, index: PropertyKey): string | undefined {
  const entry = valueAt(data, [index]) as Record<string, unknown> | null | undefined;
  const names = NAMES.flatMap((field) => entry?.[field]);
  return names.find((value): value is string => typeof value === 'string' && value !== '');
}

/** The entry and its field, as they stand after the line; empty for the file as a whole. */
export function nameOf(data: unknown, path: Path): string {
  const [index, ...fields] = path;
  if (index === undefined) return '';
  // A file that is one entry itself: its fields have no other name than their own.
  const named = typeof index === 'string' ? path : fields;
  const inside = named.map((key) => (typeof key === 'number' ? YAML.item(key + 1) : String(key)));
  const field = inside.length > 0 ? YAML.field(inside.join(' ')) : '';
  if (typeof index === 'string') return field;
  const name = entryName(data, index);
  return (name ? YAML.entry(name) : YAML.unnamed(Number(index) + 1)) + field;
}

/**
 * @param data what the file holds
 * @param lineOf the line on which the value of a path stands
 * @returns what is wrong and what to do, the path of what it is said of, and the line
 */
export function faultOf(
  issue: Issue,
  data: unknown,
  lineOf: (path: Path) => number,
): { path: Path; line: number; sentence: string } {
  const { path } = issue;
  const field = path.at(-1);
  const of = (fault: string, named: Path = path, at: Path = path) => ({
    path: named,
    line: lineOf(at),
    sentence: fault,
  });
  if (issue.code === 'unrecognized_keys') {
    return of(YAML.unknown(issue.keys.join('、')), path, [...path, issue.keys[0] as string]);
  }
  if (typeof field === 'string' && valueAt(data, path) === undefined) {
    return of(YAML.missing(field), path.slice(0, -1));
  }
  return of(sentenceOf(issue, data, lineOf));
}

function sentenceOf(issue: Issue, data: unknown, lineOf: (path: Path) => number): string {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(data, issue.path) === null ? YAML.empty : YAML.kind(issue.expected);
    case 'invalid_value':
      return YAML.choice(issue.values.map(String).join('、'));
    case 'invalid_format':
      return YAML.slug;
    case 'too_small':
      return issue.origin === 'number' ? YAML.notPositive : YAML.empty;
    case 'custom':
      return customSentence(issue.params as Fault, issue.path, data, lineOf);
    default:
      return YAML.wrong(issue.message);
  }
}

function customSentence(
  fault: Fault,
  path: Path,
  data: unknown,
  lineOf: (path: Path) => number,
): string {
  switch (fault.fault) {
    case 'pattern':
      return YAML.pattern(fault.reason);
    case 'taken':
      return YAML.taken(fault.file);
    case 'form':
      return YAML.form(fault.form);
    case 'repeated': {
      const first = [fault.first, ...path.slice(1)];
      return YAML.repeated(lineOf(first), entryName(data, fault.first) ?? '');
    }
  }
}

import { isMap, parseDocument } from 'yaml';
import { areKeys, titleAmongKeys } from '../lines/keys.ts';

/** How a front matter begins that is no whole YAML: with a key. */
const KEY = /^[\p{L}\p{N}_-]{1,30}\s?:(?:\s|$)/u;

/** What stands in front of a Markdown file between two lines of marks. */
interface Given {
  kind: 'yaml' | 'toml';
  value: string;
}

/** Whether it tells of the file; words of a speech may stand between two rules, too. */
export function isFrontMatter({ kind, value }: Given): boolean {
  const lines = value.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [first] = lines;
  if (first === undefined) return true;
  if (kind === 'toml') return /^(?:\[|[\w-]{1,30}\s?=)/u.test(first);
  if (areKeys(value.split('\n'))) return true;
  const { errors, contents } = parseDocument(value);
  return errors.length > 0 ? KEY.test(first) : isMap(contents);
}

/** @returns the title in a front matter, be it whole YAML or not; empty where there is none */
export function titleIn({ kind, value }: Given): string {
  if (kind !== 'yaml') return '';
  const { errors, contents } = parseDocument(value);
  if (errors.length > 0 || !isMap(contents)) return titleAmongKeys(value.split('\n'));
  const title = contents.get('title') ?? contents.get('标题');
  return typeof title === 'string' ? title : '';
}

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { YAML } from './strings.zh-CN.ts';
import { faultOf, nameOf } from './yaml-fault.ts';

/** The archivist's YAML files, read so that whoever edits them is told where they went wrong. */

/**
 * Reads a YAML file and checks it against its schema.
 * @throws as `parseYaml`, and where the file cannot be read
 */
export function readYaml<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  return parseYaml(readFileSync(file, 'utf8'), schema, shownPath(file));
}

/** A path as whoever typed the command sees it. */
export function shownPath(file: string): string {
  const shown = relative(process.cwd(), file);
  return shown.startsWith('..') ? file : shown;
}

/**
 * @param text of a YAML file
 * @param schema that it must fit
 * @param file its path, for the error
 * @throws with a sentence a fault: the file, the line, the entry and its field, what is wrong
 *   with it and what to do
 */
export const parseYaml = <T extends z.ZodType>(text: string, schema: T, file: string): z.infer<T> =>
  parseLocated(text, schema, file).data;

/** Like `parseYaml`, with the line of the file on which the value of a path stands. */
export function parseLocated<T extends z.ZodType>(
  text: string,
  schema: T,
  file: string,
): { data: z.infer<T>; lineOf: (path: readonly PropertyKey[]) => number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const refuse = (line: number, fault: string) =>
    new Error(YAML.sentence(YAML.line(file, line), fault));
  // What comes after the first one mostly follows from it.
  const [broken] = document.errors;
  if (broken) throw refuse(lineAt(broken.pos[0]), YAML.syntax(broken.code));
  const loose = looseAlias(document);
  if (loose !== undefined) throw refuse(lineAt(loose), YAML.alias);

  const data: unknown = document.toJS();
  const checked = schema.safeParse(data);
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  if (checked.success) return { data: checked.data, lineOf };
  const sentences = checked.error.issues.map((issue) => {
    const { path, line, sentence } = faultOf(issue, data, lineOf);
    return YAML.sentence(YAML.line(file, line) + nameOf(data, path), sentence);
  });
  throw new Error(sentences.join('\n'));
}

/** Where something is called by a name that nothing has: mostly a text that begins with a star. */
function looseAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Where the value of a path stands; where there is none, what should hold it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let end = path.length; end >= 0; end--) {
    const node = document.getIn(path.slice(0, end), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

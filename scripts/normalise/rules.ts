import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { damageKind } from '../../src/speech/frontmatter.ts';

/** The rules of `content/rules/*.yaml`: one schema a file, patterns compiled on reading. */

const compile =
  (flags: string, before = '', after = '') =>
  (source: string, context: z.RefinementCtx): RegExp => {
    try {
      return new RegExp(before + source + after, flags);
    } catch (error) {
      context.addIssue({ code: 'custom', message: `not a regular expression: ${error}` });
      return z.NEVER;
    }
  };

const examples = z.array(z.string()).min(1);

const named = { id: z.string().regex(/^[a-z-]+$/), label: z.string(), reason: z.string() };

export const boilerplateRules = z.array(
  z.strictObject({
    ...named,
    /** `any`: wherever the line stands; `edge`: only among other site lines. */
    where: z.enum(['any', 'edge']),
    patterns: z.array(z.string().transform(compile('u', '^(?:', ')'))).min(1),
    match: examples,
    never: examples,
  }),
);

export const divisionRules = z.array(
  z.strictObject({
    id: named.id,
    pattern: z.string().transform(compile('u')),
    match: examples,
    never: examples,
  }),
);

export const damageRules = z.array(
  z.strictObject({
    kind: damageKind,
    pattern: z.string().transform(compile('gu')),
    match: examples,
    never: examples,
  }),
);

export const editRules = z.array(z.strictObject(named));

export type BoilerplateRule = z.infer<typeof boilerplateRules>[number];
export type DivisionRule = z.infer<typeof divisionRules>[number];
export type DamageRule = z.infer<typeof damageRules>[number];
export type EditRule = z.infer<typeof editRules>[number];

export interface Rules {
  boilerplate: BoilerplateRule[];
  division: DivisionRule[];
  damage: DamageRule[];
  edits: EditRule[];
}

/**
 * @param text of a YAML file
 * @param schema that it must fit
 * @param file its path, for the error
 * @throws with the file, the place in it and what is wrong
 */
export function parseYaml<T extends z.ZodType>(text: string, schema: T, file: string): z.infer<T> {
  const checked = schema.safeParse(parse(text));
  if (checked.success) return checked.data;
  const issues = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${file}: ${issues.join('; ')}`);
}

/** Reads a YAML file and checks it against its schema. */
export function readYaml<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  return parseYaml(readFileSync(file, 'utf8'), schema, file);
}

/** @param directory that holds the rule files, usually `content/rules` */
export function readRules(directory: string): Rules {
  return {
    boilerplate: readYaml(join(directory, 'boilerplate.yaml'), boilerplateRules),
    division: readYaml(join(directory, 'division.yaml'), divisionRules),
    damage: readYaml(join(directory, 'damage.yaml'), damageRules),
    edits: readYaml(join(directory, 'edits.yaml'), editRules),
  };
}

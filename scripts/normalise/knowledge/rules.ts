import { join } from 'node:path';
import { z } from 'zod';
import { compiled, label, slug, unique, unlike } from '../../../src/speech/entries.ts';
import { damageKind } from '../../../src/speech/frontmatter.ts';
import { type LineScale, scaleOf } from '../boilerplate/learned/scale.ts';
import { readWeights } from '../boilerplate/learned/weights.ts';
import { readYaml } from './yaml-file.ts';

/** The rules of `content/rules/*.yaml`: one schema a file, patterns compiled on reading. */

const examples = z.array(z.string()).min(1);

const named = { id: slug, label, reason: z.string() };

export const boilerplateRules = z
  .array(
    z.strictObject({
      ...named,
      /**
       * `any`: wherever the line stands; `edge`: only among other site lines; `head`: at the head
       * of a file, above who is spoken to.
       */
      where: z.enum(['any', 'edge', 'head']),
      patterns: z.array(compiled('u', '^(?:', ')')).min(1),
      match: examples,
      never: examples,
    }),
  )
  .superRefine(unique('id'));

export const clueRules = z
  .array(
    z.strictObject({
      id: slug,
      /** The words are a speaker's own, and not only of the shape of a sentence. */
      voice: z.literal('speaker').optional(),
      /** The boilerplate rule that the words speak for. */
      rule: slug.optional(),
      pattern: compiled('u'),
      match: examples,
      never: examples,
    }),
  )
  .superRefine(unique('id'));

export const divisionRules = z
  .array(
    z.strictObject({
      id: named.id,
      pattern: compiled('u'),
      match: examples,
      never: examples,
    }),
  )
  .superRefine(unique('id'));

export const genreRules = z
  .array(
    z.strictObject({
      id: named.id,
      /** How much a line that matches speaks for a notice, a report of the news or the like. */
      weight: z.number().positive(),
      /** It counts on lines that were taken out as a site's, too. */
      anywhere: z.boolean().default(false),
      /** Such texts say 我 and 大家 as a speech does. */
      voiced: z.boolean().default(false),
      pattern: compiled('u'),
      match: examples,
      never: examples,
    }),
  )
  .superRefine(unique('id'));

export const damageRules = z.array(
  z.strictObject({
    kind: damageKind,
    /** Looked for in the speech's own title alone. */
    in: z.literal('title').optional(),
    pattern: compiled('gu'),
    match: examples,
    never: examples,
  }),
);

export const editRules = z.array(z.strictObject(named)).superRefine(unique('id'));

export type BoilerplateRule = z.infer<typeof boilerplateRules>[number];
export type ClueRule = z.infer<typeof clueRules>[number];
export type DivisionRule = z.infer<typeof divisionRules>[number];
export type GenreRule = z.infer<typeof genreRules>[number];
export type DamageRule = z.infer<typeof damageRules>[number];
export type EditRule = z.infer<typeof editRules>[number];

export interface Rules {
  boilerplate: BoilerplateRule[];
  clues: ClueRule[];
  /** What the characters of a line say of it, learned from the lines of `lines/`. */
  scale: LineScale;
  division: DivisionRule[];
  genres: GenreRule[];
  damage: DamageRule[];
  edits: EditRule[];
}

const BOILERPLATE = 'boilerplate.yaml';
const WEIGHTS = 'line-weights.tsv';

/** What a line is searched for: the part of the rules that the weights are learned for. */
export const readPatterns = (directory: string): Pick<Rules, 'boilerplate' | 'clues'> => ({
  boilerplate: readYaml(join(directory, BOILERPLATE), boilerplateRules),
  clues: readYaml(join(directory, 'clues.yaml'), clueRules),
});

/** @param directory that holds the rule files, usually `content/rules` */
export function readRules(directory: string): Rules {
  const { boilerplate, clues } = readPatterns(directory);
  // A record names the rule of an edit by its id alone.
  const edits = editRules.superRefine(unlike('id', boilerplate, BOILERPLATE));
  return {
    boilerplate,
    clues,
    scale: scaleOf(readWeights(join(directory, WEIGHTS))),
    division: readYaml(join(directory, 'division.yaml'), divisionRules),
    genres: readYaml(join(directory, 'genres.yaml'), genreRules),
    damage: readYaml(join(directory, 'damage.yaml'), damageRules),
    edits: readYaml(join(directory, 'edits.yaml'), edits),
  };
}

/** What readers see of the rule of an edit. */
export const labelOf = (id: string, { boilerplate, edits }: Rules): string =>
  [...boilerplate, ...edits].find((rule) => rule.id === id)?.label ?? id;

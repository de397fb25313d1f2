import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What the rules of `content/rules/` are called and why they exist. */

const DIRECTORY = 'content/rules';

/** Rules that make no edits (what is damage, what divides speeches) need no name for readers. */
const namedRules = z.array(
  z.looseObject({
    id: z.string().optional(),
    label: z.string().optional(),
    reason: z.string().optional(),
  }),
);

export interface RuleName {
  id: string;
  label: string;
  reason: string;
}

const readRules = (): Map<string, RuleName> => {
  const rules = new Map<string, RuleName>();
  for (const name of readdirSync(resolve(DIRECTORY)).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const checked = namedRules.safeParse(
      parse(readFileSync(join(resolve(DIRECTORY), name), 'utf8')),
    );
    if (!checked.success) {
      const [issue] = checked.error.issues;
      throw new Error(`${DIRECTORY}/${name}: “${issue?.path.join('.')}”: ${issue?.message}`);
    }
    for (const { id, label, reason } of checked.data) {
      if (id && label && reason) rules.set(id, { id, label, reason });
    }
  }
  return rules;
};

const rules = readRules();

/**
 * @param id the rule of an edit
 * @throws where no file of `content/rules/` says what the rule is called
 */
export function ruleName(id: string): RuleName {
  const rule = rules.get(id);
  if (rule) return rule;
  throw new Error(
    `rule “${id}” has no entry in ${DIRECTORY}/*.yaml; add one with id, label and reason`,
  );
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnable, readLabelled } from './learn/labelled.ts';
import { learnWeights } from './learn/learn-weights.ts';
import { writeWeights } from './normalise/boilerplate/learned/weights.ts';
import { readPatterns } from './normalise/knowledge/rules.ts';
import { learned } from './strings.zh-CN.ts';

/** Learns the weights of runs of characters from the labelled lines of `content/rules/lines`. */

const rules = join(import.meta.dirname, '../content/rules');

const lines = learnable(readLabelled(join(rules, 'lines')));
const weights = learnWeights(lines, readPatterns(rules));
const file = join(rules, 'line-weights.tsv');
writeFileSync(file, writeWeights(weights));
console.log(learned(lines.length, weights.length, file));

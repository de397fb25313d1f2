import { join } from 'node:path';
import { readCorrections } from '../corrections/read.ts';
import type { Knowledge } from '../pipeline.ts';
import { readRules } from './rules.ts';
import { readVocabulary } from './vocabulary.ts';

/** @param content the archive's folder, which holds `rules/`, `vocabulary/` and `corrections/` */
export function readKnowledge(content: string): Knowledge {
  const vocabulary = readVocabulary(join(content, 'vocabulary'));
  return {
    rules: readRules(join(content, 'rules')),
    vocabulary,
    corrections: readCorrections(join(content, 'corrections'), vocabulary),
  };
}

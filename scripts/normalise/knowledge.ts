import { join } from 'node:path';
import type { Knowledge } from './pipeline.ts';
import { readRules } from './rules.ts';
import { readVocabulary } from './vocabulary.ts';

/** @param content the archive's folder, which holds `rules/` and `vocabulary/` */
export function readKnowledge(content: string): Knowledge {
  return {
    rules: readRules(join(content, 'rules')),
    vocabulary: readVocabulary(join(content, 'vocabulary')),
  };
}

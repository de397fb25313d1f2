import { join } from 'node:path';
import {
  datedThings,
  type PeriodClue,
  periodClues,
  type Season,
  seasons,
  TABLES,
  type TableName,
} from '../../../src/speech/period-vocabulary.ts';
import {
  type Level,
  levels,
  type Occasion,
  occasions,
  type Theme,
  themes,
} from '../../../src/speech/vocabulary.ts';
import { type DatedTables, tableOf } from '../describe/period/tables.ts';
import { readYaml } from './yaml-file.ts';

export interface Vocabulary {
  themes: Theme[];
  occasions: Occasion[];
  levels: Level[];
  periods: PeriodVocabulary;
}

/** What tells the time of a speech. */
export interface PeriodVocabulary {
  clues: PeriodClue[];
  tables: DatedTables;
  seasons: Season[];
}

/** @param directory that holds the vocabulary files, usually `content/vocabulary` */
export function readVocabulary(directory: string): Vocabulary {
  const file = (name: string) => join(directory, `${name}.yaml`);
  return {
    themes: readYaml(file('themes'), themes),
    occasions: readYaml(file('occasions'), occasions),
    levels: readYaml(file('levels'), levels),
    periods: readPeriods(file),
  };
}

function readPeriods(file: (name: string) => string): PeriodVocabulary {
  const tables = byTable((name) => tableOf(readYaml(file(name), datedThings)));
  const names = byTable((name) => [...tables[name].byName.keys()]);
  return {
    tables,
    clues: readYaml(file('periods'), periodClues(names)),
    seasons: readYaml(file('seasons'), seasons),
  };
}

const byTable = <T>(read: (name: TableName) => T) =>
  Object.fromEntries(TABLES.map((name) => [name, read(name)])) as Record<TableName, T>;

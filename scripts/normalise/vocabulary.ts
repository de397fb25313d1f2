import { join } from 'node:path';
import {
  type Level,
  levels,
  type Occasion,
  occasions,
  type PeriodMarker,
  periodMarkers,
  type Theme,
  themes,
} from '../../src/speech/vocabulary.ts';
import { readYaml } from './yaml-file.ts';

export interface Vocabulary {
  themes: Theme[];
  occasions: Occasion[];
  levels: Level[];
  periods: PeriodMarker[];
}

/** @param directory that holds the vocabulary files, usually `content/vocabulary` */
export function readVocabulary(directory: string): Vocabulary {
  return {
    themes: readYaml(join(directory, 'themes.yaml'), themes),
    occasions: readYaml(join(directory, 'occasions.yaml'), occasions),
    levels: readYaml(join(directory, 'levels.yaml'), levels),
    periods: readYaml(join(directory, 'periods.yaml'), periodMarkers),
  };
}

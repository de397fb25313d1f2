import { numberTable } from '../compact/number-table.ts';
import { BANDS, type Bands } from './bands.ts';

/** A speech among all that were taken in. */
export interface BandedSpeech {
  id: string;
  /** The number of its source in the order of paths. */
  source: number;
  /** Its number within its source. */
  part: number;
  bands: Bands;
}

/** All speeches that were taken in, by number, some two hundred bytes each. */
export interface Speeches {
  readonly length: number;
  add(speech: BandedSpeech): void;
  idOf(speech: number): string;
  sourceOf(speech: number): number;
  partOf(speech: number): number;
  /** What a band of a speech has: its number, until something else is set. */
  band(speech: number, band: number): number;
  setBand(speech: number, band: number, value: number): void;
}

const [SOURCE, PART] = [BANDS, BANDS + 1];

export function noSpeeches(): Speeches {
  const ids: string[] = [];
  const numbers = numberTable(BANDS + 2);
  return {
    get length() {
      return ids.length;
    },
    add: ({ id, source, part, bands }) => {
      ids.push(id);
      numbers.push([...bands, source, part]);
    },
    idOf: (speech) => ids[speech] as string,
    sourceOf: (speech) => numbers.get(speech, SOURCE),
    partOf: (speech) => numbers.get(speech, PART),
    band: numbers.get,
    setBand: numbers.set,
  };
}

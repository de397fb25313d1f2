import { TEXTS, type Unit } from './texts.ts';

/** One hostile source. */
export interface Source {
  name: string;
  /** Its name among the raw texts: the end of it tells the format. */
  file: string;
  bytes: () => Promise<Uint8Array> | Uint8Array;
}

const BYTES = 1_000_000;

/** All of them, each of 1 MB. */
export const sourcesOf = (): Source[] =>
  Object.entries(TEXTS).map(([name, unit]) => ({
    name,
    file: 'x.txt',
    bytes: () => textOf(unit),
  }));

function textOf(unit: Unit): Uint8Array {
  let text = '';
  for (let i = 0, bytes = 0; bytes < BYTES; i++) {
    const part = typeof unit === 'string' ? unit : unit(i);
    text += part;
    bytes += Buffer.byteLength(part);
  }
  return new TextEncoder().encode(text);
}

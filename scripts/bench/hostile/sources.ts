import { BYTE_KINDS } from './bytes.ts';
import { MIXTURES } from './mixtures.ts';
import { PACKAGES } from './packages.ts';
import { PAGES } from './pages.ts';
import { TEXTS } from './texts.ts';
import { filled } from './unit.ts';

/** One hostile source. */
export interface Source {
  name: string;
  /** Its name among the raw texts: the end of it tells the format. */
  file: string;
  bytes: () => Uint8Array;
}

const BYTES = 1_000_000;

/** All of them: texts and pages of 1 MB, and packages that are no larger. */
export const sourcesOf = (): Source[] => [
  ...Object.entries({ ...TEXTS, ...MIXTURES }).map(([name, unit]) => ({
    name,
    file: 'x.txt',
    bytes: () => Buffer.from(filled(unit, BYTES)),
  })),
  ...Object.entries(BYTE_KINDS).map(([name, bytes]) => ({ name, file: 'x.txt', bytes })),
  ...Object.entries(PAGES).flatMap(([file, units]) =>
    Object.entries(units).map(([name, unit]) => ({
      name: `${file.slice(1)}: ${name}`,
      file,
      bytes: () => Buffer.from(filled(unit, BYTES)),
    })),
  ),
  ...Object.entries(PACKAGES).flatMap(([file, made]) =>
    Object.entries(made).map(([name, bytes]) => ({
      name: `${file.slice(1)}: ${name}`,
      file,
      bytes,
    })),
  ),
];

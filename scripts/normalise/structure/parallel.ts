import type { Marker } from '../lines/heading.ts';
import type { Passage } from './structure.ts';

const LONGEST_OPENING = 16;
const SHARED = 2;
const LEAST_RUN = 3;

/**
 * Unnumbered run-in headings: three or more paragraphs in a row that open with a short
 * sentence of the same making (作风是形象。 作风是环境。 作风是生产力。).
 * @returns passage index → length of the opening without its full stop
 */
export function parallelOpenings(
  passages: readonly Passage[],
  markers: readonly (Marker | undefined)[],
): Map<number, { kind: 'parallel'; runIn: number }> {
  const openings = passages.map(({ span, text }, i) => {
    const stop = text.indexOf('。');
    const fits = stop >= 3 && stop <= LONGEST_OPENING && stop < text.length - 1;
    return fits && !markers[i] && !span.role ? text.slice(0, stop) : undefined;
  });
  const found = new Map<number, { kind: 'parallel'; runIn: number }>();
  for (let i = 0; i < openings.length; ) {
    let end = i + 1;
    while (alike(openings[end - 1], openings[end])) end++;
    if (end - i >= LEAST_RUN) {
      for (let k = i; k < end; k++) {
        found.set(k, { kind: 'parallel', runIn: (openings[k] as string).length });
      }
    }
    i = end;
  }
  return found;
}

function alike(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return false;
  return a.slice(0, SHARED) === b.slice(0, SHARED) || a.slice(-SHARED) === b.slice(-SHARED);
}

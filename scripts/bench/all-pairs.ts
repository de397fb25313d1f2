/** What is done without sketches: every text against every other, their shingles as plain sets. */

const SHINGLE = 5;

export interface Compared {
  /** Pairs that there was time for. */
  compared: number;
  found: number;
  /** Pairs that there are. */
  all: number;
}

function setOf(text: string): Set<string> {
  const units = text.replace(/[^\p{L}\p{N}]+/gu, '');
  const set = new Set<string>();
  for (let i = 0; i + SHINGLE <= units.length; i++) set.add(units.slice(i, i + SHINGLE));
  return set;
}

/**
 * @param alike share in common from which a pair counts as found
 * @param milliseconds when to stop
 */
export function compareAllPairs(
  texts: readonly string[],
  alike: number,
  milliseconds: number,
): Compared {
  const end = performance.now() + milliseconds;
  const sets = texts.map(setOf);
  const counts = { compared: 0, found: 0, all: (texts.length * (texts.length - 1)) / 2 };
  for (const [i, a] of sets.entries()) {
    for (const b of sets.slice(i + 1)) {
      if (performance.now() >= end) return counts;
      const common = a.intersection(b).size;
      if (common / (a.size + b.size - common) >= alike) counts.found++;
      counts.compared++;
    }
  }
  return counts;
}

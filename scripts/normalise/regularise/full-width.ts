import type { Edit } from '../../../src/speech/record.ts';
import { bracketCandidates } from './brackets.ts';
import type { Candidate } from './candidate.ts';
import { isCjk } from './characters.ts';
import { markCandidates } from './marks.ts';
import type { Pass } from './pass.ts';
import { quoteCandidates } from './quotes.ts';

/**
 * Full-width marks, brackets and quotes. One that is found Chinese makes its neighbours Chinese;
 * only these are asked again, so that a long run of them costs no more than its length.
 */
export const fullWidth: Pass = (text) => {
  const candidates = [
    ...markCandidates(text),
    ...bracketCandidates(text),
    ...quoteCandidates(text),
  ];
  const owners: (Candidate | undefined)[] = Array.from({ length: text.length });
  for (const candidate of candidates) {
    for (const { at } of candidate.edits) owners[at] = candidate;
  }
  const nextTo = (at: number, step: 1 | -1): Candidate | undefined => {
    let place = at + step;
    while (place >= 0 && place < text.length && !owners[place]) place += step;
    return owners[place];
  };
  const known = new Uint8Array(text.length);
  const isCjkAt = (at: number) => known[at] === 1 || isCjk(text, at);
  const found = new Set<Candidate>();
  const asked = candidates;
  for (let candidate = asked.pop(); candidate; candidate = asked.pop()) {
    if (found.has(candidate) || !candidate.isChinese(isCjkAt)) continue;
    found.add(candidate);
    for (const { at } of candidate.edits) {
      known[at] = 1;
      for (const beside of [nextTo(at, -1), nextTo(at, 1)]) if (beside) asked.push(beside);
    }
  }
  return [...found].flatMap(({ edits, rule }) =>
    edits.map(({ at, text: mark }): Edit => ({ start: at, end: at + 1, text: mark, rule })),
  );
};

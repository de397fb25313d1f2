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
  /** By place: 1 + the number of the candidate that would change it. */
  const owners = new Int32Array(candidates.length > 0 ? text.length : 0);
  for (const [i, { edits }] of candidates.entries()) {
    for (const { at } of edits) owners[at] = i + 1;
  }
  const nextTo = (at: number, step: 1 | -1): number => {
    let place = at + step;
    while (place >= 0 && place < text.length && owners[place] === 0) place += step;
    return owners[place] ?? 0;
  };
  const known = new Uint8Array(owners.length);
  const isCjkAt = (at: number) => known[at] === 1 || isCjk(text, at);
  const found = new Uint8Array(candidates.length);
  const asked = candidates.map((_, i) => i);
  for (let i = asked.pop(); i !== undefined; i = asked.pop()) {
    const candidate = candidates[i] as Candidate;
    if (found[i] === 1 || !candidate.isChinese(isCjkAt)) continue;
    found[i] = 1;
    for (const { at } of candidate.edits) {
      known[at] = 1;
      for (const beside of [nextTo(at, -1), nextTo(at, 1)]) if (beside > 0) asked.push(beside - 1);
    }
  }
  const edits: Edit[] = [];
  for (let start = 0; start < owners.length; start++) {
    const i = (owners[start] as number) - 1;
    if (i < 0 || found[i] === 0) continue;
    const { edits: changes, rule } = candidates[i] as Candidate;
    const mark = changes.find(({ at }) => at === start)?.text as string;
    edits.push({ start, end: start + 1, text: mark, rule });
  }
  return edits;
};

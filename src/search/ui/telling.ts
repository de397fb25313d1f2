import type { SearchStrings } from '../../i18n/search.ts';
import type { SearchAnswer } from '../api.ts';
import type { Fault, Understood } from '../query/query.ts';
import { h } from './dom.ts';
import { named } from './naming.ts';

/** What is said in words of an answer, or of its absence. */

/** @returns how many speeches and places there are */
export function summaryOf(
  t: SearchStrings,
  { results, places }: SearchAnswer,
  query: string,
): string {
  if (results.length === 0) return query ? t.noSummary(named(query)) : t.noneFiltered;
  if (!query) return t.filtered(results.length);
  return t.summary(named(query), results.length, places.count, places.exact);
}

/**
 * Says why a query was not carried out.
 *
 * @param says where sentences are put
 * @returns the sentence
 */
export function tellFault(t: SearchStrings, { code, limit }: Fault, says: HTMLElement): string {
  const words = t.faults[code](limit ?? 0);
  says.append(h('p', { class: 'fault' }, words));
  return words;
}

/** Says how the query was read, where a sign that could mean something was taken for itself. */
export function tellUnderstood(t: SearchStrings, understood: Understood, says: HTMLElement): void {
  if (understood.notes.length === 0) return;
  const notes = new Set(understood.notes.map(({ code }) => t.notes[code]));
  says.append(h('p', { class: 'understood' }, ...notes, t.understood(named(understood.query))));
}

/** Says that something did not come, and offers to try again. */
export function tellTrouble(t: SearchStrings, again: () => void, says: HTMLElement): void {
  const button = h('button', { type: 'button', click: again }, t.again);
  says.append(h('p', { class: 'trouble', role: 'alert' }, t.trouble, ' ', button));
}

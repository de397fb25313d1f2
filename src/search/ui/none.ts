import type { SearchAnswer } from '../api.ts';
import { maySuggest } from './box.ts';
import { type Asked, loadPart } from './context.ts';
import { h } from './dom.ts';
import { addressOf, emptyState } from './state.ts';

/** What the pinyin may have meant, as links to the search page. */
async function meant({ instance, page, state, strings: t }: Asked): Promise<HTMLElement | false> {
  if (!maySuggest(state.query)) return false;
  const found = await instance.suggest(state.query);
  const links = found.map(({ text }) =>
    h('a', { href: addressOf(page, { ...emptyState, query: text }).href }, text),
  );
  return links.length > 0 && h('p', { class: 'instead' }, t.instead, ...links);
}

/**
 * No speech has what was asked for: says why, or what else there is.
 *
 * @param says where sentences are put
 */
export async function showNone(
  asked: Asked,
  { unfilteredResultCount }: SearchAnswer,
  says: HTMLElement,
): Promise<void> {
  const { strings: t, state, folder, signal, onFilters } = asked;
  if (unfilteredResultCount > 0) {
    const all = h('button', { type: 'button', click: () => onFilters({}) }, t.clearFilters);
    says.append(h('p', {}, t.outside(unfilteredResultCount), ' ', all));
    return;
  }
  if (!state.query) return;
  const instead = await meant(asked);
  if (signal.aborted) return;
  if (instead) return says.append(instead);
  const part = await loadPart(folder, 'nearest.js', signal);
  if (!signal.aborted) await part.show(asked);
}

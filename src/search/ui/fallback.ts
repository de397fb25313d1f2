import type { SearchStrings } from '../../i18n/search.zh-CN.ts';
import { anyOfEach } from '../filters.ts';
import { unquoted } from '../quotes.ts';
import { addressOf } from './address.ts';
import { type ComponentAnswer, catchFailures, type Instances } from './components.ts';

/**
 * What happens where no speech has the string: if it stands outside of the chosen filters,
 * that is said; if it stands in quotation marks, it is offered without; else Pagefind is
 * asked for speeches with similar words, and its answer stands apart under a heading of its
 * own. Where the search itself fails, that is said too.
 */

const part = (root: ParentNode, name: string): HTMLElement => {
  const element = root.querySelector<HTMLElement>(`[data-search-${name}]`);
  if (!element) throw new Error(`the search interface has no part “${name}”`);
  return element;
};

/**
 * @param root what `markup.ts` made
 * @param page address of the search page
 */
export function watchAnswers(
  root: ParentNode,
  { exact, words }: Instances,
  strings: SearchStrings,
  page: URL,
): void {
  const [trouble, outside, quoted, similar, nothing] = [
    part(root, 'trouble'),
    part(root, 'outside'),
    part(root, 'quoted'),
    part(root, 'similar'),
    part(root, 'nothing'),
  ];
  const summary = root.querySelector<HTMLElement>('pagefind-summary');
  const hideAll = () => {
    for (const element of [trouble, outside, quoted, similar, nothing]) element.hidden = true;
    if (summary) summary.hidden = false;
  };
  const fail = () => {
    trouble.hidden = false;
  };
  const show = ({ results, unfilteredResultCount = 0 }: ComponentAnswer) => {
    hideAll();
    // The texts of the results may fail although the list of them is there.
    results[0]?.data().catch(fail);
    const term = exact.searchTerm;
    if (!term || results.length > 0) return;
    if (unfilteredResultCount > 0) {
      outside.hidden = false;
      // It would say that no speech has the string.
      if (summary) summary.hidden = true;
      const sentence = outside.querySelector('span');
      if (sentence) sentence.textContent = strings.outside(unfilteredResultCount);
      return;
    }
    const bare = unquoted(term);
    if (bare) {
      quoted.hidden = false;
      const link = quoted.querySelector('a');
      if (!link) return;
      link.textContent = strings.withoutQuotes(bare);
      link.href = addressOf(page, bare, exact.searchFilters).href;
      return;
    }
    words.triggerSearchWithFilters(term, anyOfEach(exact.searchFilters));
  };

  catchFailures(exact, fail);
  catchFailures(words, fail);
  exact.on('search', hideAll);
  exact.on('results', show);
  words.on('results', ({ results }) => {
    // The answer may be to a term that is no longer the one asked for.
    if (exact.searchTerm !== words.searchTerm) return;
    similar.hidden = results.length === 0;
    nothing.hidden = results.length > 0;
  });
  outside.querySelector('button')?.addEventListener('click', () => {
    exact.triggerSearchWithFilters(exact.searchTerm, {});
  });
}

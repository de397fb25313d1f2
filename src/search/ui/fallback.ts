import type { SearchStrings } from '../../i18n/search.zh-CN.ts';
import { anyOfEach } from '../filters.ts';
import { type ComponentAnswer, catchFailures, type Instances } from './components.ts';

/**
 * What happens where no speech has the string: if it stands outside of the chosen filters,
 * that is said; else Pagefind is asked for speeches with similar words, and its answer
 * stands apart under a heading of its own. Where the search itself fails, that is said too.
 */

const part = (root: ParentNode, name: string): HTMLElement => {
  const element = root.querySelector<HTMLElement>(`[data-search-${name}]`);
  if (!element) throw new Error(`the search interface has no part “${name}”`);
  return element;
};

/** @param root what `markup.ts` made */
export function watchAnswers(
  root: ParentNode,
  { exact, words }: Instances,
  strings: SearchStrings,
): void {
  const [trouble, outside, similar, nothing] = [
    part(root, 'trouble'),
    part(root, 'outside'),
    part(root, 'similar'),
    part(root, 'nothing'),
  ];
  const hideAll = () => {
    for (const element of [trouble, outside, similar, nothing]) element.hidden = true;
  };
  const show = ({ results, unfilteredResultCount = 0 }: ComponentAnswer) => {
    hideAll();
    const term = exact.searchTerm.trim();
    if (!term || results.length > 0) return;
    if (unfilteredResultCount > 0) {
      outside.hidden = false;
      const sentence = outside.querySelector('span');
      if (sentence) sentence.textContent = strings.outside(unfilteredResultCount);
      return;
    }
    words.triggerSearchWithFilters(term, anyOfEach(exact.searchFilters));
  };

  catchFailures(exact, () => {
    trouble.hidden = false;
  });
  exact.on('search', hideAll);
  exact.on('results', show);
  words.on('results', ({ results }) => {
    // The answer may be to a term that is no longer the one asked for.
    if (exact.searchTerm.trim() !== words.searchTerm) return;
    similar.hidden = results.length === 0;
    nothing.hidden = results.length > 0;
  });
  outside.querySelector('button')?.addEventListener('click', () => {
    exact.triggerSearchWithFilters(exact.searchTerm, {});
  });
}

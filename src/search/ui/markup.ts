import type { SearchStrings } from '../../i18n/search.zh-CN.ts';
import { escapeHtml } from '../excerpt.ts';
import { EXACT, WORDS } from './components.ts';

/** The HTML of the search, around Pagefind's components. */

/** One found speech, in the language of the component's templates. */
const resultTemplate = (strings: SearchStrings): string => `
<script type="text/pagefind-template">
  <li class="hit">
    <p class="hit-title"><a href="{{ url | safeUrl }}">{{#if meta.draft}}<span class="draft">{{ meta.draft }}</span>{{/if}}{{#if meta.marked_title}}{{+ meta.marked_title +}}{{:else}}{{ meta.title }}{{/if}}{{ meta.part }}</a></p>
    <p class="hit-facts">{{#if meta.facts}}<span>{{ meta.facts }}</span>{{/if}}{{#if and(meta.marked_title, not(sub_results))}}<span>${escapeHtml(strings.titlePlaces('{{ meta.places }}'))}</span>{{:else if ne(meta.places | default("0"), "0")}}<span>${escapeHtml(strings.places('{{ meta.places }}'))}</span>{{/if}}</p>
    {{#if sub_results}}{{#each sub_results as sub}}
    <blockquote><p>{{+ sub.excerpt +}}</p><cite><a href="{{ sub.url | safeUrl }}">{{ sub.title }}</a></cite></blockquote>
    {{/each}}{{:else if meta.marked_title}}{{:else if excerpt}}<blockquote><p>{{+ excerpt +}}</p></blockquote>{{/if}}
  </li>
</script>
<script type="text/pagefind-template" data-template="placeholder">
  <li class="hit waiting" aria-hidden="true"><p class="hit-title">&nbsp;</p><blockquote><p>&nbsp;</p></blockquote></li>
</script>`;

interface Shown {
  subResults: number;
  /** No limit where it is absent. */
  results?: number;
}

/** Summary, results, and what is said or listed where no speech has the string. */
function answer(strings: SearchStrings, { subResults, results }: Shown): string {
  const limits = `max-sub-results="${subResults}"${results ? ` max-results="${results}"` : ''}`;
  const list = (instance: string): string =>
    `<pagefind-results instance="${instance}" ${limits}>${resultTemplate(strings)}</pagefind-results>`;
  return `
    <pagefind-summary instance="${EXACT}"></pagefind-summary>
    <p class="trouble" data-search-trouble role="alert" hidden>${escapeHtml(strings.trouble)}</p>
    <p class="outside" data-search-outside hidden><span></span> <button type="button">${escapeHtml(strings.clearFilters)}</button></p>
    <p class="quoted" data-search-quoted hidden>${escapeHtml(strings.quoted)} <a></a></p>
    <h2 class="unseen">${escapeHtml(strings.results)}</h2>
    ${list(EXACT)}
    <section data-search-similar hidden>
      <h2>${escapeHtml(strings.similar)}</h2>
      ${list(WORDS)}
    </section>
    <p class="nothing" data-search-nothing hidden>${escapeHtml(strings.nothing)}</p>`;
}

const MODAL = { subResults: 2, results: 20 };
const PAGE = { subResults: 4 };

export const modalMarkup = (strings: SearchStrings, searchPage: string): string => `
  <pagefind-modal class="search">
    <pagefind-modal-header><pagefind-input instance="${EXACT}"></pagefind-input></pagefind-modal-header>
    <pagefind-modal-body>${answer(strings, MODAL)}</pagefind-modal-body>
    <pagefind-modal-footer>
      <a class="all" data-search-all href="${escapeHtml(searchPage)}">${escapeHtml(strings.allResults)}</a>
      <pagefind-keyboard-hints instance="${EXACT}"></pagefind-keyboard-hints>
    </pagefind-modal-footer>
  </pagefind-modal>`;

export const pageMarkup = (strings: SearchStrings): string => `
  <div class="search on-page" hidden>
    <pagefind-input instance="${EXACT}"></pagefind-input>
    <p class="hint">${escapeHtml(strings.hint)}</p>
    <details class="pane">
      <summary>${escapeHtml(strings.filters)}</summary>
      <pagefind-filter-pane instance="${EXACT}" expanded sort="count-desc"></pagefind-filter-pane>
    </details>
    <div class="answer">${answer(strings, PAGE)}</div>
  </div>`;

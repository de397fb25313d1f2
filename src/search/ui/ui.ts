import { searchStrings } from '../../i18n/search.ts';
import type { PlainForm } from '../plain.ts';
import { addressOf, readFilters } from './address.ts';
import { type Instances, loadComponents } from './components.ts';
import { waitForComposition } from './composition.ts';
import { watchAnswers } from './fallback.ts';
import { modalMarkup, pageMarkup } from './markup.ts';

/** The search as readers use it: a window over any page, and a page of its own. */

/** The folder that this module lies in: the site's `search/`. */
const folder = new URL('./', import.meta.url);
const strings = searchStrings(document.documentElement.lang);
const searchPage = new URL('../search.html', folder);
/** Where there is room for the filters beside the results (`ui.css` has the same width). */
const BESIDE = '(min-width: 48.01rem)';

let loading: Promise<Instances> | undefined;

function components(): Promise<Instances> {
  loading ??= loadComponents(folder, strings.components);
  return loading;
}

function insert(parent: Element, markup: string, instances: Instances): void {
  parent.insertAdjacentHTML('beforeend', markup);
  const root = parent.lastElementChild;
  if (!(root instanceof HTMLElement)) return;
  watchAnswers(root, instances, strings, searchPage);
  waitForComposition(root);
}

interface ModalElement extends HTMLElement {
  open: () => void;
}

/**
 * Opens the search over the page. The first time, it is made.
 *
 * @param begin is called when it is ready, and gives what was typed until then
 */
export async function openModal(begin: () => string): Promise<void> {
  const instances = await components();
  let modal = document.querySelector<ModalElement>('pagefind-modal');
  if (!modal) {
    insert(document.body, modalMarkup(strings, searchPage.href), instances);
    modal = document.querySelector<ModalElement>('pagefind-modal');
    const all = modal?.querySelector<HTMLAnchorElement>('[data-search-all]');
    instances.exact.on('search', (term, filters) => {
      if (all) all.href = addressOf(searchPage, term, filters).href;
    });
  }
  const typed = begin();
  modal?.open();
  const input = modal?.querySelector('input');
  if (!input) return;
  if (!typed) return input.select();
  input.value = typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Makes the search page within `mount`, and keeps its address up with what is asked.
 *
 * @param plain what is typed into until all is there
 */
export async function mountPage(mount: Element, plain: PlainForm): Promise<void> {
  const instances = await components();
  insert(mount, pageMarkup(strings), instances);
  const root = mount.querySelector<HTMLElement>('.search');
  const pane = root?.querySelector('details');
  const input = root?.querySelector('input');
  if (!root || !pane || !input) throw new Error('the search page was not made');
  pane.open = matchMedia(BESIDE).matches;
  const { exact } = instances;
  // Until the first answer the counts would be those of the whole archive.
  pane.toggleAttribute('data-waiting', true);
  exact.on('results', () => pane.toggleAttribute('data-waiting', false));
  const here = new URL(location.href);
  exact.on('search', (asked, chosen) => {
    // Without a term everything that passes the filters is listed, but not the whole archive.
    exact.faceted = Object.keys(chosen).length > 0;
    history.replaceState(history.state, '', addressOf(here, asked, chosen));
  });
  // Loading forgets what is being asked where an empty term lists everything.
  await exact.triggerLoad();
  await plain.atRest();
  root.hidden = false;
  exact.triggerSearchWithFilters(plain.text(), readFilters(here, exact.availableFilters ?? {}));
  plain.yieldTo(input);
}

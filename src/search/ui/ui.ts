import { searchStrings } from '../../i18n/search.ts';
import { type Filters, type Instances, loadComponents } from './components.ts';
import { waitForComposition } from './composition.ts';
import { watchAnswers } from './fallback.ts';
import { modalMarkup, pageMarkup } from './markup.ts';

/** The search as readers use it: a window over any page, and a page of its own. */

/** The folder that this module lies in: the site's `search/`. */
const folder = new URL('./', import.meta.url);
const strings = searchStrings(document.documentElement.lang);
const QUERY = 'q';
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
  watchAnswers(root, instances, strings);
  waitForComposition(root);
}

/** The address of the search page with a query and filters. */
function addressOf(page: URL, term: string, filters: Filters): URL {
  const address = new URL(page);
  address.search = '';
  if (term) address.searchParams.set(QUERY, term);
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) address.searchParams.append(name, value);
  }
  return address;
}

function readAddress(address: URL): { term: string; filters: Filters } {
  const filters: Filters = {};
  for (const name of new Set(address.searchParams.keys())) {
    if (name !== QUERY) filters[name] = address.searchParams.getAll(name);
  }
  return { term: address.searchParams.get(QUERY) ?? '', filters };
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
    const page = new URL('../search.html', folder);
    insert(document.body, modalMarkup(strings, page.href), instances);
    modal = document.querySelector<ModalElement>('pagefind-modal');
    const all = modal?.querySelector<HTMLAnchorElement>('[data-search-all]');
    instances.exact.on('search', (term, filters) => {
      if (all) all.href = addressOf(page, term, filters).href;
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

/** Makes the search page within `mount`, and keeps its address up with what is asked. */
export async function mountPage(mount: Element): Promise<void> {
  const instances = await components();
  insert(mount, pageMarkup(strings), instances);
  const pane = mount.querySelector('details');
  if (pane) pane.open = matchMedia(BESIDE).matches;
  const { exact } = instances;
  // Until the first answer the counts would be those of the whole archive.
  pane?.toggleAttribute('data-waiting', true);
  exact.on('results', () => pane?.toggleAttribute('data-waiting', false));
  const here = new URL(location.href);
  const { term, filters } = readAddress(here);
  exact.on('search', (asked, chosen) => {
    // Without a term everything that passes the filters is listed, but not the whole archive.
    exact.faceted = Object.keys(chosen).length > 0;
    history.replaceState(history.state, '', addressOf(here, asked, chosen));
  });
  // Loading forgets what is being asked where an empty term lists everything.
  await exact.triggerLoad();
  const input = mount.querySelector('input');
  if (!input?.value) exact.triggerSearchWithFilters(term, filters);
  if (!term) input?.focus({ preventScroll: true });
}

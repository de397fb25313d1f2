import type { PlainForm } from '../plain.ts';
import { makeAnswer } from './answer.ts';
import { persist } from './asking.ts';
import { makeBar } from './bar.ts';
import { makeBox } from './box.ts';
import { optionsOf, type Surroundings } from './context.ts';
import { h, isElsewhere } from './dom.ts';
import { moveAmongLinks, shownLinks } from './moving.ts';
import { named } from './naming.ts';
import { makePane, writeChips } from './pane.ts';
import { makePast } from './past.ts';
import { emptyState, type Filters, mayFilter, readState, type State } from './state.ts';

/** The search page: the box, the filters and the answer, and the address that says it all. */

/** What an entry of the browser's history remembers besides its address. */
interface Remembered {
  shown?: number;
  scrolled?: number;
}

export async function mountPage(
  mount: Element,
  plain: PlainForm,
  surroundings: Surroundings,
): Promise<void> {
  const { strings: t, instance, page } = surroundings;
  const past = makePast(page);
  let state: State = emptyState;
  let isCounted = false;

  const choose = (changed: Partial<State>) => {
    state = { ...state, ...changed };
    past.chose(state);
    void show();
  };
  const onFilters = (filters: Filters) => choose({ filters });
  const pane = makePane(t, onFilters);
  const chips = h('ul', { class: 'chips', 'aria-label': t.chosen });
  const answer = makeAnswer({
    ...surroundings,
    passages: 3,
    onFilters,
    onAnswer: ({ filters, results, unfilteredResultCount }) => {
      const isBare = results.length === 0 && unfilteredResultCount === 0;
      root.classList.toggle('bare', isBare);
      // It is there before the counts are, so that nothing moves when they come.
      pane.element.hidden = isBare;
      if (isCounted) pane.show(filters, state.filters);
    },
  });
  const bar = makeBar(surroundings, answer.summary, choose);
  const main = h('div', { class: 'found' }, bar.element, chips, answer.element);
  const root = h('div', { class: 'search on-page' }, pane.element, main);

  /** The counts are for later: neither the first list nor its texts wait for them. */
  const count = async () => {
    if (isCounted) return;
    await answer.settled();
    await persist(() => instance.filters());
    isCounted = true;
    const { query, filters, order } = state;
    const counted = await instance.search(query || null, optionsOf(filters, order));
    if (state.query === query && state.filters === filters) pane.show(counted.filters, filters);
  };
  const show = async (shown?: number) => {
    const { query, filters } = state;
    bar.show(state);
    pane.element.hidden ||= bar.element.hidden;
    writeChips(chips, t, filters, onFilters);
    document.title = query ? t.pageTitle(named(query), title) : title;
    await answer.show(state, shown);
    // Without them there are no filters to choose from; all else is there.
    if (!bar.element.hidden) count().catch(console.error);
  };
  const title = document.title;
  const read = async () => {
    const here = new URL(location.href);
    const known = mayFilter(here) ? await persist(() => instance.filters()) : {};
    isCounted ||= mayFilter(here);
    state = readState(here, known);
  };

  const box = makeBox({
    input: plain.input,
    place: plain.form.parentElement ?? plain.form,
    label: t.suggestions,
    kinds: t.kinds,
    suggest: (typed) => instance.suggest(typed),
    onText: (text) => {
      state = { ...state, query: text.trim() };
      past.typed(state);
      void show();
    },
    onDone: () => {
      past.settle();
      // The keys of a phone make way for the answer.
      if (matchMedia('(pointer: coarse)').matches) plain.input.blur();
    },
    onDown: () => shownLinks(main)[0]?.focus(),
  });
  moveAmongLinks(main, () => plain.input);
  addEventListener('popstate', async () => {
    await read();
    box.set(state.query);
    const { shown } = (history.state ?? {}) as Remembered;
    void show(shown);
  });
  addEventListener('pagehide', () => {
    const remembered: Remembered = { shown: answer.shown(), scrolled: scrollY };
    history.replaceState(remembered, '');
  });
  mount.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-example]');
    if (!link || isElsewhere(event as MouseEvent)) return;
    event.preventDefault();
    state = readState(new URL(link.href));
    box.set(state.query);
    past.chose(state);
    void show();
    scrollTo({ top: 0 });
  });

  await read();
  await plain.atRest();
  // What was typed meanwhile is newer than the address.
  state = { ...state, query: plain.input.value.trim() };
  box.set(plain.input.value);
  plain.arrived();
  mount.append(root);
  past.typed(state);
  past.settle();
  const { shown, scrolled } = (history.state ?? {}) as Remembered;
  await show(shown);
  if (scrolled) scrollTo({ top: scrolled, behavior: 'instant' });
}

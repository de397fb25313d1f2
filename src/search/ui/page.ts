import { persist } from '../persist.ts';
import type { PlainForm } from '../plain.ts';
import { makeAnswer } from './answer.ts';
import { makeBar } from './bar.ts';
import { makeBox } from './box.ts';
import { optionsOf, type Surroundings } from './context.ts';
import { h, isElsewhere } from './dom.ts';
import { moveAmongLinks, shownLinks } from './moving.ts';
import { named } from './naming.ts';
import { makePane, writeChips } from './pane.ts';
import { makePast, type Remembered } from './past.ts';
import { chosenCount, emptyState, type Filters, readState, type State } from './state.ts';

/** The search page: the box, the filters and the answer, and the address that says it all. */

export async function mountPage(
  mount: Element,
  plain: PlainForm,
  surroundings: Surroundings,
): Promise<void> {
  const { strings: t, instance } = surroundings;
  // As the host calls it: some leave the `.html` out.
  const page = new URL(location.pathname, location.href);
  const past = makePast(page, () => ({ shown: answer.shown(), scrolled: scrollY }));
  let state: State = emptyState;
  let isCounted = false;
  /** Grows with every change, so that what was under way for an earlier one gives way. */
  let changes = 0;

  const choose = (changed: Partial<State>) => {
    changes++;
    state = { ...state, ...changed };
    past.chose(state);
    void show();
  };
  const onFilters = (filters: Filters) => choose({ filters });
  const pane = makePane(t, onFilters);
  const chips = h('ul', { class: 'chips', 'aria-label': t.chosen });
  const answer = makeAnswer({
    ...surroundings,
    page,
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
  const bar = makeBar({ ...surroundings, page }, answer.summary, choose);
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
  const offer = () => {
    count().catch((error: unknown) => {
      console.error(error);
      if (!isCounted) pane.fail(offer);
    });
  };
  const show = async (shown?: number) => {
    const { query, filters } = state;
    bar.show(state);
    pane.element.hidden ||= bar.element.hidden;
    writeChips(chips, t, filters, onFilters, () =>
      bar.element.hidden ? plain.input : bar.element.querySelector('[aria-current]'),
    );
    document.title = query ? t.pageTitle(named(query), title) : title;
    await answer.show(state, shown);
    // Without them there are no filters to choose from; all else is there.
    if (!bar.element.hidden) offer();
  };
  const title = document.title;
  /** @returns the filters that there are; a search with filters tells why they are not to be had */
  const knownFilters = async () => {
    try {
      const known = await persist(() => instance.filters());
      isCounted = true;
      return known;
    } catch (error) {
      console.error(error);
      return undefined;
    }
  };
  const read = async (): Promise<State> => {
    const here = new URL(location.href);
    const asked = readState(here, t.filterNames);
    if (chosenCount(asked.filters) === 0) return asked;
    return readState(here, t.filterNames, await knownFilters());
  };

  const box = makeBox({
    input: plain.input,
    place: plain.form.parentElement ?? plain.form,
    label: t.suggestions,
    kinds: t.kinds,
    suggest: (typed) => instance.suggest(typed),
    onText: (text) => {
      changes++;
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
    past.settle();
    const mine = ++changes;
    const { shown, scrolled } = (history.state ?? {}) as Remembered;
    const asked = await read();
    if (mine !== changes) return;
    state = asked;
    box.set(state.query);
    await show(shown);
    if (mine === changes && scrolled !== undefined) {
      scrollTo({ top: scrolled, behavior: 'instant' });
    }
  });
  addEventListener('pagehide', past.remember);
  mount.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-example]');
    if (!link || isElsewhere(event as MouseEvent)) return;
    event.preventDefault();
    choose(readState(new URL(link.href), t.filterNames));
    box.set(state.query);
    scrollTo({ top: 0 });
  });

  state = await read();
  await plain.atRest();
  // What was typed meanwhile is newer than the address.
  state = { ...state, query: plain.input.value.trim() };
  box.set(plain.input.value);
  plain.arrived();
  mount.append(root);
  past.begin(state);
  const { shown, scrolled } = (history.state ?? {}) as Remembered;
  await show(shown);
  if (scrolled) scrollTo({ top: scrolled, behavior: 'instant' });
}

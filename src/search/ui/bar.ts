import type { Surroundings } from './context.ts';
import { h, isElsewhere } from './dom.ts';
import { addressOf, chosenCount, ORDERS, type Order, type State, VIEWS } from './state.ts';

/** Above the answer: how many there are, in which order, and the ways to look at them. */
export interface Bar {
  element: HTMLElement;
  show: (state: State) => void;
}

export function makeBar(
  { strings: t, page }: Surroundings,
  summary: HTMLElement,
  onChoice: (chosen: Partial<State>) => void,
): Bar {
  const orders = h(
    'select',
    {
      'aria-label': t.order,
      change: () => onChoice({ order: orders.value as Order }),
    },
    ...ORDERS.map((order) => h('option', { value: order }, t.orders[order])),
  );
  const views = VIEWS.map((view) => {
    const link = h('a', { href: page.href }, t.views[view]);
    link.addEventListener('click', (event) => {
      if (isElsewhere(event)) return;
      event.preventDefault();
      onChoice({ view });
    });
    return { view, link };
  });
  const links = views.map(({ link }) => link);
  const nav = h('nav', { class: 'views', 'aria-label': t.view }, ...links);
  const element = h('div', { class: 'sum' }, summary, orders, nav);
  return {
    element,
    show: (state) => {
      element.hidden = !state.query && chosenCount(state.filters) === 0;
      orders.value = state.order;
      orders.hidden = state.view === 'spread';
      for (const { view, link } of views) {
        link.href = addressOf(page, { ...state, view }).href;
        if (view === state.view) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}

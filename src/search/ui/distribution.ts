import { spreadStrings } from '../../i18n/search.ts';
import type { Distribution } from '../filter-counts.ts';
import { persist } from '../persist.ts';
import { type Asked, optionsOf } from './context.ts';
import { h } from './dom.ts';
import { toggled } from './state.ts';

/**
 * Where and when: under each value of a facet how many speeches match, of all that there
 * are. Each bar is a button that takes its value as a filter.
 */

type Values = Distribution[string];
const t = spreadStrings(document.documentElement.lang);

type Bar = [label: string, { matching: number; all: number }];

const byCount = (a: Bar, b: Bar): number => b[1].matching - a[1].matching || b[1].all - a[1].all;
/** As years read; what has none comes last. */
const byTime = ([a]: Bar, [b]: Bar): number =>
  Number(/^\D/.test(a)) - Number(/^\D/.test(b)) || (a < b ? -1 : 1);

function chart(name: string, values: Values, asked: Asked): HTMLElement | false {
  const { state, onFilters } = asked;
  const isTime = name === t.periodFilter;
  const bars = Object.entries(values).sort(isTime ? byTime : byCount);
  const shown = isTime ? bars : bars.filter(([, { matching }]) => matching > 0);
  if (shown.length === 0) return false;
  const most = Math.max(...shown.map(([, { all }]) => all));
  const share = (count: number) => `${(count / most) * 100}%`;
  const chosen = state.filters[name] ?? [];
  const rows = shown.map(([label, { matching, all }]) => {
    const button = h(
      'button',
      {
        type: 'button',
        'data-key': `${name} ${label}`,
        'aria-pressed': String(chosen.includes(label)),
        disabled: matching === 0 && !chosen.includes(label),
        click: () => onFilters(toggled(state.filters, name, label)),
      },
      h('span', {}, label),
      h('span', { class: 'bar' }, h('i'), h('i')),
      h('span', { class: 'num', 'aria-hidden': 'true' }, t.ofAll(matching, all)),
      h('span', { class: 'unseen' }, t.bar(matching, all)),
    );
    const [every, match] = button.querySelectorAll<HTMLElement>('i');
    every?.style.setProperty('inline-size', share(all));
    match?.style.setProperty('inline-size', share(matching));
    return h('li', {}, button);
  });
  return h('section', {}, h('h2', {}, t.by(name)), h('ul', { class: 'spread' }, ...rows));
}

export async function show(asked: Asked): Promise<void> {
  const { instance, state, place, signal } = asked;
  const { query, filters, order } = state;
  const spread = await persist(
    () => instance.distribution(query || null, optionsOf(filters, order)),
    signal,
  );
  if (signal.aborted) return;
  const charts = t.spreadFilters.map((name) => chart(name, spread[name] ?? {}, asked));
  place.replaceChildren(
    h('p', { class: 'quiet' }, t.spreadLead),
    h('div', { class: 'charts' }, ...charts),
  );
}

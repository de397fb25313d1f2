import type { SearchStrings } from '../../i18n/search.ts';
import { focusedKey, focusKeyed, h } from './dom.ts';
import { chosenCount, type FilterCounts, type Filters, toggled } from './state.ts';

/**
 * The filters, folded away where there is little room: one group a facet, the most frequent
 * value first, each with the number of speeches that it would give.
 */
export interface Pane {
  element: HTMLDetailsElement;
  show: (counts: FilterCounts, chosen: Filters) => void;
  /** Says that the counts could not be had. */
  fail: (again: () => void) => void;
}

/** How many values of a group are shown before a reader asks for all. */
const FEW = 8;
/** Where there is room for the filters beside the results (`styles/page.css` has the same width). */
const BESIDE = '(min-width: 48.01rem)';

export function makePane(t: SearchStrings, onChange: (filters: Filters) => void): Pane {
  const summary = h('summary', {}, t.filters);
  const groups = h('div', { class: 'groups' });
  const element = h('details', { class: 'pane' }, summary, groups);
  element.open = matchMedia(BESIDE).matches;
  element.hidden = true;
  const unfolded = new Set<string>();

  const show = (counts: FilterCounts, chosen: Filters): void => {
    const value = (name: string, label: string, count: number, isChosen: boolean) => {
      const box = h('input', {
        type: 'checkbox',
        checked: isChosen,
        'data-key': `${name} ${label}`,
        change: () => onChange(toggled(chosen, name, label)),
      });
      return h('label', {}, box, h('span', {}, label), h('span', { class: 'num' }, String(count)));
    };
    const group = ([name, values]: [string, Record<string, number>]) => {
      const isChosen = (label: string) => chosen[name]?.includes(label) ?? false;
      const sorted = Object.entries(values)
        .filter(([label, count]) => count > 0 || isChosen(label))
        .sort((a, b) => b[1] - a[1]);
      if (sorted.length === 0) return undefined;
      const few = unfolded.has(name)
        ? sorted
        : sorted.filter(([label], place) => place < FEW || isChosen(label));
      const all = h(
        'button',
        {
          type: 'button',
          'data-key': name,
          click: () => {
            unfolded.add(name);
            show(counts, chosen);
          },
        },
        t.allValues(sorted.length),
      );
      return h(
        'fieldset',
        {},
        h('legend', {}, name),
        ...few.map(([label, count]) => value(name, label, count, isChosen(label))),
        few.length < sorted.length && all,
      );
    };
    // What has the focus keeps it, although it is written anew.
    const focused = focusedKey(groups);
    const written = Object.entries(counts).map(group);
    groups.replaceChildren(...written.filter((one) => one !== undefined));
    focusKeyed(groups, focused);
    element.hidden = groups.childElementCount === 0;
    summary.textContent = t.filtersChosen(chosenCount(chosen));
  };
  const fail = (again: () => void): void => {
    const button = h('button', { type: 'button', click: again }, t.again);
    groups.replaceChildren(h('p', { role: 'status' }, t.filtersAmiss, ' ', button));
  };
  return { element, show, fail };
}

/**
 * What is chosen, each with a way to take it back.
 *
 * @param rest what has the focus where the last one that had it is gone
 */
export function writeChips(
  place: HTMLElement,
  t: SearchStrings,
  filters: Filters,
  onChange: (filters: Filters) => void,
  rest: () => HTMLElement | null,
): void {
  const buttons = () => [...place.querySelectorAll('button')];
  const focused = buttons().indexOf(document.activeElement as HTMLButtonElement);
  const chips = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            'aria-label': t.takeBack(name, value),
            click: () => onChange(toggled(filters, name, value)),
          },
          t.chip(name, value),
        ),
      ),
    ),
  );
  const none = h('button', { type: 'button', click: () => onChange({}) }, t.clearFilters);
  place.replaceChildren(...chips, ...(chips.length > 1 ? [h('li', {}, none)] : []));
  place.hidden = chips.length === 0;
  if (focused < 0) return;
  const next = place.hidden ? rest() : (buttons()[focused] ?? buttons().at(-1));
  next?.focus({ preventScroll: true });
}

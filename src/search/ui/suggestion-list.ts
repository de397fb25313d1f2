import type { Suggestion, SuggestionKind } from '../suggest.ts';
import { h } from './dom.ts';

/** The suggestions under a box: the list box of a combobox, which never has the focus. */

export interface SuggestionListOptions {
  input: HTMLInputElement;
  /** What the suggestions are put behind. */
  place: HTMLElement;
  label: string;
  kinds: Record<SuggestionKind, string>;
}

interface SuggestionList {
  open: (suggestions: Suggestion[]) => void;
  close: () => void;
  count: () => number;
  /** To the next one or the one before; between the last and the first is the box itself. */
  move: (step: 1 | -1) => void;
  /** What is pointed at. */
  chosen: () => string | undefined;
}

let made = 0;

/** @param take one was clicked */
export function makeSuggestionList(
  { input, place, label, kinds }: SuggestionListOptions,
  take: (text: string) => void,
): SuggestionList {
  const id = `suggestions-${++made}`;
  const list = h('ul', { id, class: 'suggestions', role: 'listbox', 'aria-label': label });
  list.hidden = true;
  place.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', id);
  input.setAttribute('aria-expanded', 'false');
  let active = -1;

  const rows = () => [...list.children] as HTMLElement[];
  const point = (to: number) => {
    active = to;
    rows().forEach((row, at) => {
      row.setAttribute('aria-selected', String(at === to));
    });
    const row = rows()[to];
    if (row) input.setAttribute('aria-activedescendant', row.id);
    else input.removeAttribute('aria-activedescendant');
    row?.scrollIntoView({ block: 'nearest' });
  };
  const rowOf = ({ text, kind }: Suggestion, at: number) =>
    h(
      'li',
      {
        id: `${id}-${at}`,
        role: 'option',
        // The focus stays in the box.
        mousedown: (event) => event.preventDefault(),
        click: () => take(text),
      },
      h('span', {}, text),
      ' ',
      h('small', {}, kinds[kind]),
    );
  const open = (suggestions: Suggestion[]) => {
    list.replaceChildren(...suggestions.map(rowOf));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    point(-1);
  };
  return {
    open,
    close: () => open([]),
    count: () => list.childElementCount,
    move: (step) => {
      const places = list.childElementCount + 1;
      point(((active + 1 + step + places) % places) - 1);
    },
    chosen: () => rows()[active]?.firstElementChild?.textContent,
  };
}

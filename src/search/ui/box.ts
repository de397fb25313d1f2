import type { Suggestion, SuggestionKind } from '../suggest.ts';
import { isComposing } from '../typing.ts';
import { h } from './dom.ts';

/**
 * The box that is typed into, and the suggestions under it: a combobox with a list box, as
 * the ARIA Authoring Practices have it. Focus stays in the box throughout.
 */

export interface BoxOptions {
  input: HTMLInputElement;
  /** What the suggestions are put behind. */
  place: HTMLElement;
  label: string;
  kinds: Record<SuggestionKind, string>;
  suggest: (typed: string) => Promise<Suggestion[]>;
  /** The text is another one, and at rest. */
  onText: (text: string) => void;
  /** The reader is done with it: Enter, or a suggestion that was taken. */
  onDone: (event?: Event) => void;
  /** Down from the box, where no suggestion stands below. */
  onDown: () => void;
}

/** Milliseconds without a key, after which what was typed is searched. */
const SETTLE = 120;
/** What comes after a rest of so many, and is no single letter, is meant as it is. */
const RESTED = 400;
/** Typed without an input method: pinyin, or its initials. */
const LATIN = /^[a-zü][a-zü' ]*$/i;
/** One letter says nothing. */
const FEWEST_LETTERS = 2;

export const maySuggest = (text: string): boolean =>
  text.length >= FEWEST_LETTERS && LATIN.test(text);

let made = 0;

/** @returns sets the text without telling of it */
export function makeBox(options: BoxOptions): { set: (text: string) => void; close: () => void } {
  const { input, suggest, onText, onDone, onDown } = options;
  const id = `suggestions-${++made}`;
  const list = h('ul', { id, class: 'suggestions', role: 'listbox', 'aria-label': options.label });
  list.hidden = true;
  options.place.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', id);
  input.setAttribute('aria-expanded', 'false');
  let known = input.value;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let active = -1;
  let last = 0;

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
  const open = (suggestions: Suggestion[]) => {
    list.replaceChildren(
      ...suggestions.map(({ text, kind }, at) =>
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
          h('small', {}, options.kinds[kind]),
        ),
      ),
    );
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    point(-1);
  };
  const close = () => open([]);
  const offer = async (text: string) => {
    if (!maySuggest(text)) return close();
    // Where they cannot be had the search itself says so.
    const found = await suggest(text).catch(() => []);
    if (known.trim() === text && document.activeElement === input) open(found);
  };
  const read = () => {
    clearTimeout(timer);
    if (input.value === known) return;
    known = input.value;
    onText(known);
    void offer(known.trim());
  };
  const take = (text: string) => {
    input.value = text;
    read();
    close();
    onDone();
  };

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if ((event as InputEvent).isComposing) return;
    const now = performance.now();
    const isMeant = now - last > RESTED && /[^ -~]/.test(input.value);
    last = now;
    if (isMeant) read();
    else timer = setTimeout(read, SETTLE);
  });
  input.addEventListener('compositionend', () => {
    // Where the last letters come after the end of the composition, `input` tells of them.
    timer = setTimeout(read);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    const count = rows().length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (count === 0 && event.key === 'ArrowUp') return;
      event.preventDefault();
      if (count === 0) return onDown();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are rows: the box itself.
      return point(((active + 1 + step + count + 1) % (count + 1)) - 1);
    }
    if (event.key === 'Escape' && count > 0) {
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    if (event.key !== 'Enter') return;
    const chosen = rows()[active]?.firstElementChild?.textContent;
    if (chosen) {
      event.preventDefault();
      return take(chosen);
    }
    read();
    close();
    onDone(event);
  });
  return {
    set: (text) => {
      clearTimeout(timer);
      known = text;
      if (input.value !== text) input.value = text;
      close();
    },
    close,
  };
}

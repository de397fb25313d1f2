import type { Suggestion } from '../suggest.ts';
import { isComposing } from '../typing.ts';
import { makeSuggestionList, type SuggestionListOptions } from './suggestion-list.ts';

/**
 * The box that is typed into, and the suggestions under it: a combobox with a list box, as
 * the ARIA Authoring Practices have it. Focus stays in the box throughout.
 */

export interface BoxOptions extends SuggestionListOptions {
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

/** @returns sets the text without telling of it */
export function makeBox(options: BoxOptions): { set: (text: string) => void; close: () => void } {
  const { input, suggest, onText, onDone, onDown } = options;
  const list = makeSuggestionList(options, (text) => take(text));
  let known = input.value;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const offer = async (text: string) => {
    if (!maySuggest(text)) return list.close();
    // Where they cannot be had the search itself says so.
    const found = await suggest(text).catch(() => []);
    if (known.trim() === text && document.activeElement === input) list.open(found);
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
    list.close();
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
  input.addEventListener('blur', list.close);
  input.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    const count = list.count();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (count === 0 && event.key === 'ArrowUp') return;
      event.preventDefault();
      if (count === 0) return onDown();
      return list.move(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Escape' && count > 0) {
      event.preventDefault();
      event.stopPropagation();
      return list.close();
    }
    if (event.key !== 'Enter') return;
    const chosen = list.chosen();
    if (chosen) {
      event.preventDefault();
      return take(chosen);
    }
    read();
    list.close();
    onDone(event);
  });
  return {
    set: (text) => {
      clearTimeout(timer);
      known = text;
      if (input.value !== text) input.value = text;
      list.close();
    },
    close: list.close,
  };
}

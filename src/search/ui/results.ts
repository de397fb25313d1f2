import { pause } from '../persist.ts';
import { h } from './dom.ts';
import { bring, type Found, type ItemOptions, skeleton } from './result-item.ts';

/** The list of what was found, ten at a time, each as soon as its text has come. */

export interface ListOptions extends ItemOptions {
  label: string;
  /** How many results at a time. */
  step: number;
}

export interface ResultList {
  element: HTMLElement;
  /** @param shown how many results at once, where it is more than one step */
  show: (results: Found[], shown?: number) => Promise<void>;
  /** Leaves nothing there that could be taken for the answer to the next question. */
  empty: () => void;
  shown: () => number;
  /** Resolves when the texts of all that is listed are there, or are known not to come. */
  settled: () => Promise<unknown>;
}

/** Milliseconds for which the list before stays, so that a quick one takes its place at once. */
const QUICK = 150;

export function makeList(options: ListOptions): ResultList {
  const { strings: t, step } = options;
  const list = h('ol', { class: 'hits', 'aria-label': options.label });
  const more = h('button', { type: 'button', class: 'more', click: (event) => extend(event) });
  const element = h('div', {}, list, more);
  let results: Found[] = [];
  let running = new AbortController();
  let texts: Promise<unknown> = Promise.resolve();
  more.hidden = true;

  const items = (from: number, to: number) =>
    results.slice(from, to).map((found) => {
      const item = h('li');
      skeleton(item);
      return { item, done: bring(item, found, options, running.signal) };
    });
  const offer = () => {
    const left = results.length - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = t.more(Math.min(step, left), left);
  };
  const extend = (event: Event) => {
    const from = list.childElementCount;
    const added = items(from, from + step);
    list.append(...added.map(({ item }) => item));
    offer();
    // Pressed by a key: go on reading where the new ones begin.
    const [first] = added;
    if ((event as MouseEvent).detail !== 0 || !first) return;
    void first.done.then(() => first.item.querySelector('a')?.focus());
  };
  return {
    element,
    shown: () => list.childElementCount,
    settled: () => texts,
    empty: () => {
      running.abort();
      results = [];
      list.replaceChildren();
      more.hidden = true;
    },
    show: async (found, shown = step) => {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      results = found;
      const begun = items(0, Math.max(step, shown));
      texts = Promise.all(begun.map(({ done }) => done));
      await Promise.race([texts, pause(QUICK)]);
      if (signal.aborted) return;
      list.replaceChildren(...begun.map(({ item }) => item));
      offer();
    },
  };
}

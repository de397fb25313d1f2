import type { SearchStrings } from '../../i18n/search.ts';
import { isStale, pause, persist } from '../persist.ts';
import { h, withHtml } from './dom.ts';

/** The list of what was found, ten at a time, each as soon as its text has come. */

interface Passage {
  url: string;
  /** Its place: paragraph and heading. */
  title: string;
  /** HTML, escaped and marked by the engine. */
  excerpt: string;
}

/** What a result says of itself, of our engine or of Pagefind's. */
export interface Told {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
  sub_results: Passage[];
}

export interface Found {
  /** How many times what was asked for stands in it, where that is known already. */
  places?: number;
  data: () => Promise<Told>;
}

export interface ListOptions {
  strings: SearchStrings;
  label: string;
  /** How many results at a time. */
  step: number;
  /** How many passages of each. */
  passages: number;
  /**
   * The results are of a site that is no more: the search is made again.
   *
   * @param isAsked by the reader
   * @returns false where it was made again before, and nobody asked
   */
  renew?: (isAsked: boolean) => boolean;
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

function fill(item: HTMLElement, told: Told, places: number | undefined, options: ListOptions) {
  const { strings: t } = options;
  const { meta } = told;
  const title = h('a', { href: told.url });
  if (meta.draft) title.append(h('span', { class: 'draft' }, meta.draft));
  title.append(
    meta.marked_title ? withHtml(h('span'), meta.marked_title) : (meta.title ?? told.url),
    meta.part ?? '',
  );
  const count = places ?? Number(meta.places ?? 0);
  const passages = told.sub_results.slice(0, options.passages);
  const inTitleAlone = meta.marked_title && told.sub_results.length === 0;
  const facts = [
    ...(meta.facts ? meta.facts.split(' · ') : []),
    ...(count > 0 ? [inTitleAlone ? t.titlePlaces(count) : t.places(count)] : []),
  ];
  item.removeAttribute('aria-busy');
  item.className = 'hit';
  item.replaceChildren(
    h('h3', {}, title),
    h('p', { class: 'facts num' }, ...facts.map((fact) => h('span', {}, fact))),
    ...passages.map(({ url, title: place, excerpt }) =>
      h('blockquote', {}, withHtml(h('p'), excerpt), h('cite', {}, h('a', { href: url }, place))),
    ),
  );
  if (passages.length === 0 && !meta.marked_title && told.excerpt) {
    item.append(h('blockquote', {}, withHtml(h('p'), told.excerpt)));
  }
}

/** Fills one result in; where its text cannot be had it says so and offers to try again. */
async function bring(item: HTMLElement, found: Found, options: ListOptions, signal: AbortSignal) {
  const { strings: t } = options;
  try {
    const told = await persist(() => found.data(), signal);
    fill(item, told, found.places, options);
  } catch (error) {
    if (signal.aborted) return;
    const renew = isStale(error) ? options.renew : undefined;
    if (renew?.(false)) return;
    console.error(error);
    item.removeAttribute('aria-busy');
    item.className = 'hit amiss';
    const again = () => {
      if (renew?.(true)) return;
      skeleton(item);
      void bring(item, found, options, signal);
    };
    item.replaceChildren(
      h('p', {}, t.resultAmiss, ' ', h('button', { type: 'button', click: again }, t.again)),
    );
  }
}

function skeleton(item: HTMLElement): void {
  item.className = 'hit waiting';
  item.setAttribute('aria-busy', 'true');
  item.replaceChildren(h('i'), h('i'), h('i'));
}

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

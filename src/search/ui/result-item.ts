import type { SearchStrings } from '../../i18n/search.ts';
import { isStale, persist } from '../persist.ts';
import type { Places } from '../result-data.ts';
import { h, withHtml } from './dom.ts';

/** One of the results: what stands there until its text has come, then what it says. */

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
  /** Of what was asked for; Pagefind's engine does not tell. */
  places?: Places;
  excerpt: string;
  sub_results: Passage[];
}

export interface Found {
  data: () => Promise<Told>;
}

export interface ItemOptions {
  strings: SearchStrings;
  /** How many passages. */
  passages: number;
  /**
   * The results are of a site that is no more: the search is made again.
   *
   * @param isAsked by the reader
   * @returns false where it was made again before, and nobody asked
   */
  renew?: (isAsked: boolean) => boolean;
}

const NO_PLACES: Places = { count: 0, exact: true };

/** @returns what stands under the title: the document's own facts, and how many places it has */
export function factsOf(
  { meta, places: { count, exact } = NO_PLACES, sub_results }: Told,
  t: Pick<SearchStrings, 'places' | 'titlePlaces'>,
): string[] {
  const inTitleAlone = meta.marked_title && sub_results.length === 0;
  return [
    ...(meta.facts ? meta.facts.split(' · ') : []),
    ...(count > 0 ? [inTitleAlone ? t.titlePlaces(count) : t.places(count, exact)] : []),
  ];
}

function fill(item: HTMLElement, told: Told, options: ItemOptions) {
  const { strings: t } = options;
  const { meta } = told;
  const title = h('a', { href: told.url });
  if (meta.draft) title.append(h('span', { class: 'draft' }, meta.draft));
  title.append(
    meta.marked_title ? withHtml(h('span'), meta.marked_title) : (meta.title ?? told.url),
    meta.part ?? '',
  );
  const passages = told.sub_results.slice(0, options.passages);
  item.removeAttribute('aria-busy');
  item.className = 'hit';
  item.replaceChildren(
    h('h3', {}, title),
    h('p', { class: 'facts num' }, ...factsOf(told, t).map((fact) => h('span', {}, fact))),
    ...passages.map(({ url, title: place, excerpt }) =>
      h('blockquote', {}, withHtml(h('p'), excerpt), h('cite', {}, h('a', { href: url }, place))),
    ),
  );
  if (passages.length === 0 && !meta.marked_title && told.excerpt) {
    item.append(h('blockquote', {}, withHtml(h('p'), told.excerpt)));
  }
}

/** Fills one result in; where its text cannot be had it says so and offers to try again. */
export async function bring(
  item: HTMLElement,
  found: Found,
  options: ItemOptions,
  signal: AbortSignal,
) {
  const { strings: t } = options;
  try {
    const told = await persist(() => found.data(), signal);
    fill(item, told, options);
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

export function skeleton(item: HTMLElement): void {
  item.className = 'hit waiting';
  item.setAttribute('aria-busy', 'true');
  item.replaceChildren(h('i'), h('i'), h('i'));
}

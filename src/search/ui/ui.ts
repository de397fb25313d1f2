import { searchStrings } from '../../i18n/search.ts';
import { Engine } from '../engine.ts';
import { fetchFrom } from '../fetching.ts';
import { makeInstance } from '../instance.ts';
import { persist } from '../persist.ts';
import type { PlainForm } from '../plain.ts';
import * as reading from '../reading.ts';
import type { Surroundings } from './context.ts';
import { h } from './dom.ts';
import { type Begun, type Modal, makeModal } from './modal.ts';
import { mountPage as mount } from './page.ts';

/**
 * The search as readers use it: a window over any page, and a page of its own. One module
 * with the engine in it; what the first list does not need is loaded when it is wanted.
 */

/** The folder that this module lies in: the site's `search/`. */
const folder = new URL('./', import.meta.url);
const surroundings: Surroundings = {
  strings: searchStrings(document.documentElement.lang),
  instance: makeInstance(
    { anyOfEach: true, keepUnsorted: true },
    folder,
    (index) => new Engine(fetchFrom(index)),
    async () => reading,
  ),
  folder,
  page: new URL('../search.html', folder),
};

/** The style sheet of the search, where the page does not have it. */
function style(): Promise<void> {
  const { href } = new URL('ui.css', folder);
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  if (sheets.some((sheet) => sheet.href === href)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = h('link', { rel: 'stylesheet', href, load: () => resolve() });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error('the style sheet of the search is not there'));
    });
    document.head.append(link);
  });
}

let modal: Modal | undefined;

/** Fetches what the first query will need. What fails here fails again where it is told. */
export function warm(): void {
  void Promise.allSettled([style(), surroundings.instance.preload(null)]);
}

/**
 * Opens the search over the page. The first time, it is made.
 *
 * @param begun what is typed until it is there
 */
export async function openModal(begun: Begun): Promise<void> {
  await persist(style);
  await begun.atRest();
  modal ??= makeModal(surroundings);
  modal.open(begun.end());
  warm();
}

/**
 * Makes the search page within `place`, and keeps its address up with what is asked.
 *
 * @param plain what is typed into until all is there
 */
export async function mountPage(place: Element, plain: PlainForm): Promise<void> {
  warm();
  await mount(place, plain, surroundings);
}

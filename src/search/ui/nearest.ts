import { anyOfEach } from '../filters.ts';
import { persist } from '../persist.ts';
import type { Asked } from './context.ts';
import { h } from './dom.ts';
import type { Told } from './result-item.ts';
import { makeList } from './results.ts';

/**
 * What there is where no speech has what was asked for: Pagefind's own index of words, which
 * is loaded only then, lists speeches with words alike under a heading of its own.
 */

interface Words {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (
    term: string,
    options: { filters: object },
  ) => Promise<{ results: { data: () => Promise<Told> }[] }>;
}

const STEP = 10;
/** Its passages have no anchors: the excerpt says as much. */
const PASSAGES = 0;

/** The signs of the query language say nothing to an index of words. */
const SIGNS = /["“”「」『』＂|｜]|(?:^|\s)[-－]\S+|小?[标標][题題][:：]/g;

export async function show({ strings: t, folder, state, place, signal }: Asked): Promise<void> {
  const found = await persist(async (before) => {
    const address = new URL('words/pagefind.js', folder);
    if (before > 0) address.search = String(before);
    const words: Words = await import(/* @vite-ignore */ address.href);
    await words.options({ baseUrl: new URL('../', folder).pathname });
    return words.search(state.query.replace(SIGNS, ' ').trim(), {
      filters: anyOfEach(state.filters),
    });
  }, signal);
  if (signal.aborted) return;
  if (found.results.length === 0) {
    place.replaceChildren(h('p', { class: 'quiet' }, t.nothing));
    return;
  }
  const list = makeList({ strings: t, label: t.similar, step: STEP, passages: PASSAGES });
  place.replaceChildren(
    h(
      'section',
      {},
      h('h2', {}, t.similar),
      h('p', { class: 'quiet' }, t.similarLead),
      list.element,
    ),
  );
  await list.show(found.results);
}

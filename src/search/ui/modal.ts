import { isComposing, type Rest } from '../typing.ts';
import { makeAnswer } from './answer.ts';
import { makeBox } from './box.ts';
import type { Surroundings } from './context.ts';
import { h } from './dom.ts';
import { moveAmongLinks, shownLinks } from './moving.ts';
import { addressOf, emptyState, type State } from './state.ts';

/** The search over any page, in a window of its own. */

export interface Modal {
  /** @param typed what stands in the box to begin with; what stood there last if not given */
  open: (typed: string) => void;
}

export function makeModal(surroundings: Surroundings): Modal {
  const { strings: t, instance, page } = surroundings;
  let state: State = emptyState;
  const answer = makeAnswer({ ...surroundings, passages: 2, onFilters: () => undefined });
  const input = h('input', {
    type: 'search',
    name: 'q',
    'aria-label': t.label,
    placeholder: t.placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = h('button', { type: 'button', click: () => window_.close() }, t.close);
  const form = h('form', { class: 'box', action: page.href, method: 'get' }, input, close);
  const head = h('search', {}, form);
  const all = h('a', { href: page.href }, t.allResults);
  const body = h(
    'div',
    { class: 'body' },
    h('p', { class: 'sum' }, answer.summary),
    answer.element,
  );
  const foot = h(
    'p',
    { class: 'foot-line' },
    all,
    h('span', { class: 'keys', 'aria-hidden': 'true' }, t.keys),
  );
  const window_ = h(
    'dialog',
    { class: 'search search-window', 'aria-label': t.label },
    head,
    body,
    foot,
  );

  const ask = (text: string) => {
    state = { ...emptyState, query: text.trim() };
    all.href = addressOf(page, state).href;
    void answer.show(state);
  };
  makeBox({
    input,
    place: head,
    label: t.suggestions,
    kinds: t.kinds,
    suggest: (typed) => instance.suggest(typed),
    onText: ask,
    // Enter leads to the search page: the form is sent.
    onDone: () => undefined,
    onDown: () => shownLinks(body)[0]?.focus(),
  });
  moveAmongLinks(body, () => input);
  // A link to a place in the page below leads there, not behind the window.
  body.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) window_.close();
  });
  window_.addEventListener('click', (event) => {
    if (event.target === window_) window_.close();
  });
  // A browser would first empty the box.
  window_.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
    event.preventDefault();
    window_.close();
  });
  document.body.append(window_);
  return {
    open: (typed) => {
      if (!window_.open) window_.showModal();
      input.focus();
      if (!typed) return input.select();
      input.value = typed;
      input.dispatchEvent(new Event('input'));
    },
  };
}

/** What is typed until the window is there. */
export interface Begun extends Rest {
  end: () => string;
}

import { addressOf, type State } from './state.ts';

/**
 * The state of the search page in the address and in the browser's history. While a reader
 * types, one entry changes along; once they have committed themselves (Enter, a pause, a
 * filter) the next change begins a new one.
 */
export interface Past {
  typed: (state: State) => void;
  chose: (state: State) => void;
  /** What stands there is meant. */
  settle: () => void;
}

/** Milliseconds without a change, after which what was typed is taken to be meant. */
const LONG = 1500;

/** @param page address of the search page */
export function makePast(page: URL): Past {
  let isMeant = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    isMeant = true;
  };
  const write = (state: State, isNew: boolean) => {
    const { href } = addressOf(page, state);
    if (href === location.href.replace(/#.*/, '')) return;
    if (isNew) history.pushState(null, '', href);
    else history.replaceState(null, '', href);
  };
  return {
    typed: (state) => {
      write(state, isMeant);
      isMeant = false;
      clearTimeout(timer);
      timer = setTimeout(settle, LONG);
    },
    chose: (state) => {
      write(state, true);
      settle();
    },
    settle,
  };
}

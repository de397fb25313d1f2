import { addressOf, type State } from './state.ts';

/**
 * The state of the search page in the address and in the browser's history. While a reader
 * types, one entry changes along; once they have committed themselves (Enter, a pause, a
 * filter) the next change begins a new one.
 */
export interface Past {
  /** The page is opened: its entry says what is asked. */
  begin: (state: State) => void;
  typed: (state: State) => void;
  chose: (state: State) => void;
  /** What stands there is meant. */
  settle: () => void;
  /** Keeps in the entry how far the reader has come. */
  remember: () => void;
}

/** What an entry of the browser's history holds besides its address. */
export interface Remembered {
  shown?: number;
  scrolled?: number;
}

/** Milliseconds without a change, after which what was typed is taken to be meant. */
const LONG = 1500;

/**
 * @param page address of the search page
 * @param reached how far the reader has come
 */
export function makePast(page: URL, reached: () => Remembered): Past {
  let isMeant = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    isMeant = true;
  };
  const remember = () => history.replaceState(reached(), '');
  const write = (state: State, isNew: boolean) => {
    const { href } = addressOf(page, state);
    if (href === location.href.replace(/#.*/, '')) return;
    if (!isNew) return history.replaceState(null, '', href);
    remember();
    history.pushState(null, '', href);
  };
  return {
    begin: (state) => {
      history.replaceState(history.state, '', addressOf(page, state).href);
      settle();
    },
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
    remember,
  };
}

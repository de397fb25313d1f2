import type { SearchAnswer } from '../api.ts';
import { persist } from '../persist.ts';
import { patiently } from './asking.ts';
import { type Asked, loadPart, optionsOf, type Surroundings } from './context.ts';
import { focusedKey, focusKeyed, h } from './dom.ts';
import { showNone } from './none.ts';
import { makeList } from './results.ts';
import type { Filters, State } from './state.ts';
import { summaryOf, tellFault, tellTrouble, tellUnderstood } from './telling.ts';

/**
 * The answer to what is asked: how many speeches and places, the list or another view of
 * them, and in words whatever is not as a reader would expect.
 */
export interface AnswerOptions extends Surroundings {
  passages: number;
  onFilters: (filters: Filters) => void;
  /** The first list is there. */
  onAnswer?: (answer: SearchAnswer) => void;
}

export interface Answer {
  element: HTMLElement;
  summary: HTMLElement;
  show: (state: State, shown?: number) => Promise<void>;
  /** How many results are listed. */
  shown: () => number;
  /** Resolves when the texts of what is listed are there. */
  settled: () => Promise<unknown>;
}

const STEP = 10;
/** Milliseconds of rest after which the counts are read out. */
const REST = 700;

/** What is loaded for the views other than the list. */
const PARTS = { context: 'concordance.js', spread: 'distribution.js' } as const;

export function makeAnswer(options: AnswerOptions): Answer {
  const { strings: t, instance, folder, passages } = options;
  let renew: (isAsked: boolean) => boolean = () => false;
  const list = makeList({
    ...{ strings: t, label: t.results, step: STEP, passages },
    renew: (isAsked) => renew(isAsked),
  });
  const summary = h('b', { class: 'num' });
  const spoken = h('p', { class: 'unseen', role: 'status' });
  const says = h('div', { class: 'says' });
  const progress = h('p', { class: 'progress' });
  const heading = h('h2', { class: 'unseen' }, t.results);
  const view = h('div', { class: 'view' });
  const element = h(
    'div',
    { class: 'answer' },
    spoken,
    progress,
    says,
    heading,
    list.element,
    view,
  );
  let running = new AbortController();
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const speak = (sentence: string) => {
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      spoken.textContent = sentence;
    }, REST);
  };
  const setListed = (isListed: boolean) => {
    list.element.hidden = !isListed;
    heading.hidden = !isListed;
    if (!isListed) list.empty();
  };
  const clear = () => {
    for (const one of [summary, says, view, progress]) one.replaceChildren();
    setListed(false);
  };
  const tell = (isLate: boolean) => {
    progress.textContent = isLate ? t.late : t.searching;
    speak(progress.textContent);
  };
  const fail = (error: unknown, again: () => void) => {
    console.error(error);
    element.removeAttribute('aria-busy');
    clear();
    tellTrouble(t, again, says);
  };

  const write = async (given: Omit<Asked, 'places'>, answer: SearchAnswer, shown: number) => {
    const asked: Asked = { ...given, places: answer.places };
    const { state } = asked;
    const { results, fault, understood } = answer;
    const focused = focusedKey(view);
    says.replaceChildren();
    view.replaceChildren();
    const sentence = fault ? '' : summaryOf(t, answer, state.query);
    summary.textContent = sentence;
    speak(sentence);
    if (fault) speak(tellFault(t, fault, says));
    if (understood) tellUnderstood(t, understood, says);
    const isListed = results.length > 0 && state.view === 'list';
    setListed(isListed);
    if (fault) return;
    if (results.length === 0) return showNone(asked, answer, says);
    if (state.view === 'list') {
      return list.show(results, shown);
    }
    const part = await loadPart(folder, PARTS[state.view], asked.signal);
    if (asked.signal.aborted) return;
    await part.show(asked);
    // A reader who has gone elsewhere meanwhile is left there.
    if (document.activeElement === document.body) focusKeyed(view, focused);
  };

  const show = async (state: State, shown = STEP, isRenewed = false): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const asked = { ...options, state, place: view, signal };
    const again = () => void show(state, shown);
    renew = (isAsked) => {
      const renews = isAsked || !isRenewed;
      if (renews) void show(state, Math.max(shown, list.shown()), true);
      return renews;
    };
    if (!state.query && Object.keys(state.filters).length === 0) {
      clear();
      clearTimeout(speaking);
      spoken.textContent = '';
      element.removeAttribute('aria-busy');
      return;
    }
    element.setAttribute('aria-busy', 'true');
    try {
      const work = async () => {
        const answer = await persist(
          () => instance.search(state.query || null, optionsOf(state.filters, state.order)),
          signal,
        );
        if (signal.aborted) return;
        options.onAnswer?.(answer);
        await write(asked, answer, shown);
      };
      await patiently(work(), (isLate) => {
        if (!signal.aborted) tell(isLate);
      });
      if (signal.aborted) return;
      progress.textContent = '';
      element.removeAttribute('aria-busy');
    } catch (error) {
      if (!signal.aborted) fail(error, again);
    }
  };
  clear();
  return { element, summary, show, shown: list.shown, settled: list.settled };
}

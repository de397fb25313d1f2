import { type Rest, watchRest } from './typing.ts';

/** Milliseconds after which a reader is told that the search is still on its way. */
const SOON = 400;

/**
 * The box that stands on the search page as the host sends it. The search, when it comes,
 * takes the same box over, so that text, caret and focus stay as they are.
 */
export interface PlainForm extends Rest {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** The search is there. */
  arrived: () => void;
  /** No search will come: from now on the form asks the host again. */
  giveUp: () => void;
}

/** @param page the place of the search, with the form and the words said while it loads */
export function startPlainForm(page: Element): PlainForm {
  const loading = page.querySelector<HTMLElement>('[data-search-loading]');
  const form = page.querySelector('form');
  const input = form?.querySelector('input');
  if (!loading || !form || !input) throw new Error('the search page has no plain form');

  const telling = setTimeout(() => {
    loading.hidden = false;
  }, SOON);
  const arrived = () => {
    clearTimeout(telling);
    loading.hidden = true;
  };
  input.value ||= new URLSearchParams(location.search).get(input.name) ?? '';
  if (!input.value && document.activeElement === document.body) {
    input.focus({ preventScroll: true });
  }
  // The answer comes without it; sent, the form would begin the loading anew.
  const hold = (event: Event) => event.preventDefault();
  form.addEventListener('submit', hold);
  return {
    ...watchRest(input),
    form,
    input,
    arrived,
    giveUp: () => {
      arrived();
      form.removeEventListener('submit', hold);
    },
  };
}

/**
 * The plain form that stands on the search page until the search itself is there. What is
 * typed meanwhile is kept, and handed over letter by letter where it stands.
 */
export interface PlainForm {
  /** Resolves when no input method is at work in the box: its letters would be lost. */
  atRest: () => Promise<void>;
  text: () => string;
  /** Hands text, caret and focus over to `box`, and goes. */
  yieldTo: (box: HTMLInputElement) => void;
  /** No search will come: from now on the form asks the host again. */
  giveUp: () => void;
}

/** @param page the place of the search, with the form and the words said while it loads */
export function startPlainForm(page: Element): PlainForm {
  const place = page.querySelector('[data-search-plain]');
  const loading = place?.querySelector<HTMLElement>('[data-search-loading]');
  const form = place?.querySelector('form');
  const input = form?.querySelector('input');
  if (!place || !loading || !form || !input) throw new Error('the search page has no plain form');

  loading.hidden = false;
  input.value ||= new URLSearchParams(location.search).get(input.name) ?? '';
  if (!input.value && document.activeElement === document.body) {
    input.focus({ preventScroll: true });
  }
  let isComposing = false;
  input.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  input.addEventListener('compositionend', () => {
    isComposing = false;
  });
  // The answer comes without it; sent, the form would begin the loading anew.
  const hold = (event: Event) => event.preventDefault();
  form.addEventListener('submit', hold);

  return {
    atRest: async () => {
      if (!isComposing) return;
      await new Promise((resolve) => {
        input.addEventListener('compositionend', resolve, { once: true });
      });
    },
    text: () => input.value,
    yieldTo: (box) => {
      const { value, selectionStart, selectionEnd, selectionDirection } = input;
      box.value = value;
      if (document.activeElement === input) {
        box.focus({ preventScroll: true });
        box.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
      }
      place.remove();
    },
    giveUp: () => {
      loading.hidden = true;
      form.removeEventListener('submit', hold);
    },
  };
}

/** Typing with an input method: what it has not finished is not text yet. */

/** The name that browsers give to a key that an input method takes. */
const TAKEN = 'Process';

/** @returns whether the key goes to an input method */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.key === TAKEN;

export interface Rest {
  /** Resolves when no input method is at work in the box: its letters would be lost. */
  atRest: () => Promise<void>;
}

export function watchRest(input: HTMLInputElement): Rest {
  let isAtWork = false;
  input.addEventListener('compositionstart', () => {
    isAtWork = true;
  });
  input.addEventListener('compositionend', () => {
    isAtWork = false;
  });
  return {
    atRest: async () => {
      if (!isAtWork) return;
      await new Promise((resolve) => {
        input.addEventListener('compositionend', resolve, { once: true });
      });
    },
  };
}

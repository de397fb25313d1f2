/**
 * Keeps the letters that an input method is still turning into hanzi from being searched:
 * `input` events wait until the composition has ended.
 *
 * @param root what holds the search's input
 */
export function waitForComposition(root: HTMLElement): void {
  root.addEventListener(
    'input',
    (event) => {
      if ((event as InputEvent).isComposing) event.stopPropagation();
    },
    { capture: true },
  );
  root.addEventListener('compositionend', ({ target }) => {
    target?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

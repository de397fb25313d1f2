/** The arrow keys among the results, and back to the box. */

/** @returns the links of the list or of the lines, whichever is shown */
export const shownLinks = (place: HTMLElement): HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>('.hits a, .lines a')].filter(
    (link) => link.getClientRects().length > 0,
  );

/**
 * @param place what holds the results
 * @param box where the way up from the first result leads, and Esc
 */
export function moveAmongLinks(place: HTMLElement, box: () => HTMLInputElement): void {
  place.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = shownLinks(place);
    const at = links.indexOf(target as HTMLElement);
    if (at < 0) return;
    if (key !== 'ArrowDown' && key !== 'ArrowUp' && key !== 'Escape') return;
    // Esc closes a window, as everywhere.
    if (key === 'Escape' && place.closest('dialog')) return;
    event.preventDefault();
    if (key === 'Escape' || (key === 'ArrowUp' && at === 0)) return box().focus();
    links[at + (key === 'ArrowDown' ? 1 : -1)]?.focus();
  });
}

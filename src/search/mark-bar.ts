import type { MarkStrings } from '../i18n/search.ts';
import { isComposing } from './typing.ts';
import { h } from './ui/dom.ts';

/** A bar at the foot of a page: which of how many marks, a way to the others, and away. */

export interface MarkBarOptions {
  strings: MarkStrings;
  words: readonly string[];
  count: number;
  /** Goes to a mark. */
  onStep: (to: number) => void;
  /** @param left the mark that the reader was at; undefined where the bar did not have the focus */
  onClear: (left: number | undefined) => void;
}

/** Keys that step while the bar has the focus. */
const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  n: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  p: -1,
};

/** @param first the mark to begin at */
export function showMarkBar(first: number, options: MarkBarOptions): void {
  const { strings: t, words, count, onStep, onClear } = options;
  let at = first;
  const told = h('span', { 'aria-hidden': 'true' });
  const spoken = h('span', { class: 'unseen', role: 'status' });
  const write = () => {
    told.textContent = t.mark(at + 1, count);
    spoken.textContent = t.markTold(at + 1, count);
  };
  const step = (by: number) => {
    at = (at + by + count) % count;
    write();
    onStep(at);
  };
  const button = (label: string, sign: string, click: () => void) =>
    h('button', { type: 'button', 'aria-label': label, title: label, click }, sign);
  const clear = () => {
    document.removeEventListener('keydown', onEscape);
    const isHeld = bar.contains(document.activeElement);
    bar.remove();
    onClear(isHeld ? at : undefined);
  };
  const onEscape = (event: KeyboardEvent) => {
    const isTaken = event.defaultPrevented || isComposing(event);
    if (event.key === 'Escape' && !isTaken && !document.querySelector('dialog[open]')) clear();
  };
  const bar = h(
    'section',
    { class: 'mark-bar', 'aria-label': t.marks },
    h('p', {}, h('q', {}, words.join(' ')), told, spoken),
    button(t.previousMark, '↑', () => step(-1)),
    button(t.nextMark, '↓', () => step(1)),
    button(t.clearMarks, '×', clear),
  );
  bar.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(by);
  });
  document.addEventListener('keydown', onEscape);
  document.body.append(bar);
  write();
}

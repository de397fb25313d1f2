import { markStrings } from '../i18n/search.ts';
import { fetchFrom } from './fetching.ts';
import { IndexFiles } from './files.ts';
import { type Highlight, highlightsIn, removeHighlights } from './highlight.ts';
import { showMarkBar } from './mark-bar.ts';
import { blocksOfPage, type Occurrence, occurrencesIn } from './occurrences.ts';
import { paint } from './paint.ts';

/**
 * Marks on the page of a document what a search found in it (the values of the address's
 * parameter `highlight`, under the same fold as the search) and steps through it.
 */

function style(): void {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('mark.css', import.meta.url).href;
  document.head.append(sheet);
}

/** The first in or after the block that the address names. */
function firstFrom(occurrences: readonly Occurrence[]): number {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return 0;
  const at = occurrences.findIndex(
    ({ block }) =>
      block === target || target.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return Math.max(0, at);
}

function scrollTo({ ranges }: Occurrence): void {
  const [range] = ranges;
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  if (top > innerHeight / 5 && bottom < (innerHeight * 3) / 4) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isStill ? 'instant' : 'smooth';
  scrollBy({ top: (top + bottom) / 2 - innerHeight / 3, behavior });
}

/** The keys go on where the mark was. */
function goOnFrom(occurrence: Occurrence | undefined): void {
  const block = occurrence?.block;
  if (!(block instanceof HTMLElement)) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}

function forget(): void {
  const address = new URL(location.href);
  removeHighlights(address.searchParams);
  history.replaceState(history.state, '', address);
}

const isKnownBy = (files: IndexFiles, text: string): boolean =>
  [...text].every((unit) => files.alphabet.knows(unit.charCodeAt(0)));

/** @returns the fold of the index; where that cannot be had, what is the same is still found */
async function foldOf(asked: readonly Highlight[]): Promise<(text: string) => string> {
  try {
    const files = await IndexFiles.open(fetchFrom(new URL('./', import.meta.url)));
    const isKnown = asked.every(({ text }) => isKnownBy(files, text));
    const others = isKnown ? undefined : await files.wholeFold();
    return (text) => files.alphabet.fold(text, others);
  } catch (error) {
    console.error(error);
    return (text) => text;
  }
}

async function markPage(): Promise<void> {
  const asked = highlightsIn(new URLSearchParams(location.search));
  const fold = await foldOf(asked);
  const words = asked.map(({ text, field }) => ({ text: fold(text).trim(), field }));
  const occurrences = blocksOfPage().flatMap((block) => occurrencesIn(block, words, fold));
  if (occurrences.length === 0) return;
  style();
  const painted = paint(occurrences);
  const first = firstFrom(occurrences);
  painted.point(occurrences[first]);
  showMarkBar(first, {
    strings: markStrings(document.documentElement.lang),
    words: [...new Set(asked.map(({ text }) => text.trim()))],
    count: occurrences.length,
    onStep: (to) => {
      const occurrence = occurrences[to];
      painted.point(occurrence);
      if (occurrence) scrollTo(occurrence);
    },
    onClear: (left) => {
      painted.clear();
      forget();
      if (left !== undefined) goOnFrom(occurrences[left]);
    },
  });
}

void markPage();

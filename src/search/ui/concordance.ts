import { contextStrings } from '../../i18n/search.ts';
import { type Asked, optionsOf } from './context.ts';
import { csvOf, plainOf } from './context-file.ts';
import { h } from './dom.ts';
import { makeLineTable } from './lines.ts';
import { fileNamed } from './naming.ts';

/**
 * In context: every occurrence on one line, as the texts arrive. Lines can be copied and
 * taken along as CSV.
 */

/** How many lines are read before the reader has to ask for more. */
const STEP = 200;

const t = contextStrings(document.documentElement.lang);

function download(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  h('a', { href, download: name }).click();
  URL.revokeObjectURL(href);
}

/** @returns whether it was; browsers have the clipboard of today on secure pages only */
async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch (error) {
    console.error(error);
  }
  const box = h('textarea', { class: 'unseen', readonly: true, 'aria-hidden': 'true' });
  box.value = text;
  const before = document.activeElement;
  document.body.append(box);
  box.select();
  // Given up in the standard, and still all that a page without TLS has.
  const isCopied = (document as { execCommand: (name: 'copy') => boolean }).execCommand('copy');
  box.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}

export async function show({ instance, state, place, places, signal, page }: Asked): Promise<void> {
  const { query, filters, order } = state;
  if (!query) {
    place.replaceChildren(h('p', { class: 'quiet' }, t.contextOfNothing));
    return;
  }
  const open = () => instance.concordance(query, { ...optionsOf(filters, order), signal });
  let source = open();
  /** How many lines of a source that was opened again are there already. */
  let known = 0;
  const table = makeLineTable(query);
  const told = h('p', { class: 'quiet num', role: 'status' });
  const button = (label: string, click: () => void) =>
    h('button', { type: 'button', click }, label);
  const copy = button(t.copy, async () => {
    const isCopied = await copyText(plainOf(table.sorted(), page));
    copy.textContent = isCopied ? t.copied : t.notCopied;
  });
  const save = button(t.csv, () => {
    download(t.csvName(fileNamed(query)), csvOf(table.sorted(), t.csvColumns, page));
  });
  const more = button(t.moreLines, () => void read());
  more.className = 'more';

  const read = async () => {
    more.hidden = true;
    more.textContent = t.moreLines;
    told.textContent = t.reading;
    const wanted = table.count() + STEP;
    try {
      while (table.count() < wanted) {
        const { value, done } = await source.next();
        if (signal.aborted) return;
        if (done) {
          told.textContent = t.allLines(table.count());
          return;
        }
        if (known > 0) known--;
        else table.add(value);
      }
      told.textContent = t.someLines(table.count(), places.count, places.exact);
      more.hidden = false;
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      told.textContent = t.linesAmiss(table.count());
      // What has failed once gives no more.
      source = open();
      known = table.count();
      more.textContent = t.again;
      more.hidden = false;
    }
  };
  place.replaceChildren(h('div', { class: 'tools' }, told, copy, save), table.element, more);
  // The lines come by and by: nobody waits for the last.
  void read();
}

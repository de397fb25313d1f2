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

export async function show({ instance, state, place, signal, page }: Asked): Promise<void> {
  const { query, filters, order } = state;
  if (!query) {
    place.replaceChildren(h('p', { class: 'quiet' }, t.contextOfNothing));
    return;
  }
  const source = instance.concordance(query, { ...optionsOf(filters, order), signal });
  const table = makeLineTable(query);
  const told = h('p', { class: 'quiet num', role: 'status' });
  const button = (label: string, click: () => void) =>
    h('button', { type: 'button', click }, label);
  const copy = button(t.copy, async () => {
    const copied = navigator.clipboard.writeText(plainOf(table.sorted(), page));
    copy.textContent = await copied.then(
      () => t.copied,
      () => t.notCopied,
    );
  });
  const save = button(t.csv, () => {
    download(t.csvName(fileNamed(query)), csvOf(table.sorted(), t.csvColumns, page));
  });
  const more = button(t.moreLines, () => void read());
  more.className = 'more';

  const read = async () => {
    more.hidden = true;
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
        table.add(value);
      }
      told.textContent = t.someLines(table.count());
      more.hidden = false;
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      told.textContent = t.linesAmiss(table.count());
    }
  };
  place.replaceChildren(h('div', { class: 'tools' }, told, copy, save), table.element, more);
  // The lines come by and by: nobody waits for the last.
  void read();
}

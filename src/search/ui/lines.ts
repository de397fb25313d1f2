import { contextStrings } from '../../i18n/search.ts';
import type { ConcordanceLine } from '../api.ts';
import { h } from './dom.ts';
import { named } from './naming.ts';

/** The table of a concordance: one occurrence a row, aligned at the hit, sorted as one likes. */
export interface LineTable {
  element: HTMLElement;
  add: (line: ConcordanceLine) => void;
  count: () => number;
  /** The lines as they are sorted now. */
  sorted: () => ConcordanceLine[];
}

/** The widest that the column of the hit becomes, in characters. */
const WIDEST = 12;

type Sort = 'order' | 'after' | 'before';

interface Placed {
  line: ConcordanceLine;
  place: number;
}

const t = contextStrings(document.documentElement.lang);
const { compare } = new Intl.Collator('zh-CN');
const reversed = (text: string): string => [...text].reverse().join('');

/** What lines are sorted by; the order of the results decides where it is the same. */
const KEYS: Record<Sort, (line: ConcordanceLine) => string> = {
  order: () => '',
  after: ({ after }) => after,
  before: ({ before }) => reversed(before),
};

function sortedBy(sort: Sort, lines: readonly Placed[]): ConcordanceLine[] {
  const keyed = lines.map(({ line, place }) => ({ line, place, key: KEYS[sort](line) }));
  keyed.sort((a, b) => compare(a.key, b.key) || a.place - b.place);
  return keyed.map(({ line }) => line);
}

const rowOf = ({ before, hit, after, url, title }: ConcordanceLine): HTMLElement =>
  h(
    'tr',
    {},
    h('td', { class: 'before' }, h('span', {}, before)),
    h('td', { class: 'hit' }, h('mark', {}, hit)),
    h('td', { class: 'after' }, after),
    h('td', {}, h('a', { href: url, title }, title)),
  );

export function makeLineTable(query: string): LineTable {
  const lines: Placed[] = [];
  let sort: Sort = 'order';
  let isDrawn = true;

  const header = (name: Sort, label: string, column: string) =>
    h(
      'th',
      { scope: 'col', class: column, 'data-sort': name },
      h('button', { type: 'button', click: () => arrange(name) }, label),
    );
  const headers = [
    header('before', t.before, 'before'),
    h('th', { scope: 'col', class: 'hit' }, t.hit),
    header('after', t.after, 'after'),
    header('order', t.source, 'source'),
  ];
  const body = h('tbody');
  const element = h(
    'table',
    { class: 'lines' },
    h('caption', { class: 'unseen' }, t.linesOf(named(query))),
    h('thead', {}, h('tr', {}, ...headers)),
    body,
  );
  const sorted = () => sortedBy(sort, lines);
  const draw = () => {
    isDrawn = true;
    const longest = lines.reduce((most, { line }) => Math.max(most, line.hit.length), 1);
    element.style.setProperty('--hit', String(Math.min(longest, WIDEST)));
    for (const cell of headers) {
      if (cell.dataset.sort === sort) cell.setAttribute('aria-sort', 'ascending');
      else cell.removeAttribute('aria-sort');
    }
    body.replaceChildren(...sorted().map(rowOf));
  };
  const arrange = (name: Sort) => {
    sort = name;
    draw();
  };
  draw();
  return {
    element,
    sorted,
    count: () => lines.length,
    add: (line) => {
      lines.push({ line, place: lines.length });
      if (!isDrawn) return;
      // Lines come many at a time: they are drawn once.
      isDrawn = false;
      requestAnimationFrame(draw);
    },
  };
}

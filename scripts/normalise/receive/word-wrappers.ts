import { childrenOf, walk } from './word-xml.ts';

/** Elements around runs that mammoth passes over with all that is in them. */
const WRAPPERS = new Set(['fldSimple', 'bdo', 'dir', 'oMathPara']);

/**
 * Makes plain what mammoth would pass over though a reader of the document sees it: simple fields
 * and changed directions of writing go and leave their runs, characters with their reading above
 * them and formulas become words. Changes the tree.
 */
export function unwrap(document: Document): void {
  const found = [...walk(document.documentElement, (element) => !isSpoken(element))];
  for (const element of found) {
    const words = isSpoken(element) ? wordsOf(element) : undefined;
    if (words !== undefined) element.parentNode?.replaceChild(textOf(element, words), element);
    else if (WRAPPERS.has(element.localName)) dissolve(element);
  }
}

const isSpoken = ({ localName }: Element) => localName === 'ruby' || localName === 'oMath';

/** The reading stands in brackets behind its characters, as in the text of a web page. */
function wordsOf(element: Element): string {
  if (element.localName === 'oMath') return said(element);
  const part = (name: string) => childrenOf(element, name).map(said).join('');
  const reading = part('rt');
  return part('rubyBase') + (reading === '' ? '' : `（${reading}）`);
}

const said = (element: Element): string =>
  [...walk(element, () => true)]
    .filter(({ localName }) => localName === 't')
    .map(({ textContent }) => textContent ?? '')
    .join('');

/** Words in a run, or in the run that they stand in already. */
function textOf(element: Element, words: string): Element {
  const { ownerDocument: document } = element;
  const { namespaceURI, prefix } = document.documentElement;
  const create = (name: string) =>
    document.createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name);
  const text = create('t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(words));
  if ((element.parentNode as Element | null)?.localName === 'r') return text;
  const run = create('r');
  run.appendChild(text);
  return run;
}

function dissolve(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  element.parentNode?.removeChild(element);
}

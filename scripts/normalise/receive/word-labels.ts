import { ListCounter, type Lists } from './word-numbering.ts';
import { placeIn, type WordStyles } from './word-styles.ts';
import { find, isOn, valueAt, walk } from './word-xml.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Makes a document say what a reader of it sees: writes the automatic numbers as words at the
 * head of their paragraphs and takes hidden text out. Changes the tree.
 */
export function writeLabels(document: Document, styles: WordStyles, lists: Lists): void {
  const counter = new ListCounter(lists);
  const hidden: Element[] = [];
  const labels: [Element, string][] = [];
  const root = document.documentElement;
  for (const element of walk(root, (one) => !isUnread(one))) {
    if (element.localName === 'r' && isHiddenRun(element, styles)) hidden.push(element);
    if (element.localName !== 'p' || isDeleted(element)) continue;
    const properties = find(element, 'pPr');
    const style = valueAt(properties, 'pStyle');
    const { list, level } = { ...styles.listOf(style), ...placeIn(find(properties, 'numPr')) };
    if (list === undefined || list === '0') continue;
    const label = counter.next(list, level, style);
    if (label !== '') labels.push([element, label]);
  }
  for (const run of hidden) run.parentNode?.removeChild(run);
  for (const [paragraph, label] of labels) insertLabel(document, paragraph, label);
}

/** What is read neither by a reader nor by mammoth: deletions, and of two drawings the newer. */
const isUnread = ({ localName }: Element) =>
  localName === 'del' || localName === 'moveFrom' || localName === 'Choice';

/** Its end was deleted: it is a part of the next paragraph. */
const isDeleted = (paragraph: Element) => find(paragraph, 'pPr', 'rPr', 'del') !== undefined;

const isHiddenRun = (run: Element, styles: WordStyles): boolean =>
  isOn(run, 'rPr', 'vanish') ?? styles.isHidden(valueAt(run, 'rPr', 'rStyle'));

function insertLabel(document: Document, paragraph: Element, label: string): void {
  const prefix = paragraph.prefix ? `${paragraph.prefix}:` : '';
  const create = (name: string) =>
    document.createElementNS(paragraph.namespaceURI ?? WORD, prefix + name);
  const text = create('t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label));
  const run = create('r');
  run.appendChild(text);
  const properties = find(paragraph, 'pPr');
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
}

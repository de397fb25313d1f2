import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** WordprocessingML as a tree; elements by their local names, since prefixes are free. */

const stop = (message: string) => {
  throw new Error(message);
};

/** @throws where the XML is broken, or its end is missing, which the parser would let pass */
export function parseXml(bytes: Uint8Array): Document {
  const xml = new TextDecoder().decode(bytes);
  const parser = new DOMParser({ errorHandler: { warning: stop, error: stop, fatalError: stop } });
  const document = parser.parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  const end = xml.slice(xml.lastIndexOf('</') + 2).replace(/\s*>\s*$/u, '');
  if (root.hasChildNodes() && end !== root.nodeName) stop(`no end of ${root.nodeName}`);
  return Object.assign(document, UNCOUNTED);
}

/**
 * Else the tree counts an element's children anew with each change among them, which of many
 * takes minutes. Only `childNodes` needs the count; nothing here and no writer of XML reads it.
 */
const UNCOUNTED = { _inc: 0 };

export const serialise = (document: Document): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(new XMLSerializer().serializeToString(document));

const ELEMENT = 1;

/** The child elements of one name, or all. */
export function childrenOf(parent: Node | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let child = parent?.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === ELEMENT && (!name || (child as Element).localName === name)) {
      found.push(child as Element);
    }
  }
  return found;
}

/** The first element that a path of names leads to. */
export const find = (parent: Node | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (at, name, i) => childrenOf(i === 0 ? parent : at, name)[0],
    undefined,
  );

/** An attribute by its local name. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  for (let i = 0; element && i < element.attributes.length; i++) {
    const one = element.attributes.item(i);
    if (one?.localName === name) return one.value;
  }
  return undefined;
}

export const valueAt = (parent: Node | undefined, ...path: string[]): string | undefined =>
  attribute(find(parent, ...path), 'val');

/** A switch such as `<w:vanish/>`: on where it stands, unless it says that it is off. */
export function isOn(parent: Node | undefined, ...path: string[]): boolean | undefined {
  const element = find(parent, ...path);
  return element && !/^(?:0|false|off|none)$/u.test(attribute(element, 'val') ?? 'on');
}

/** All elements below one, in the order of the text; `enter` says whether to go into one. */
export function* walk(root: Node, enter: (element: Element) => boolean): Generator<Element> {
  const steps = childrenOf(root).reverse();
  for (let element = steps.pop(); element; element = steps.pop()) {
    yield element;
    if (!enter(element)) continue;
    for (const child of childrenOf(element).reverse()) steps.push(child);
  }
}

import { htmlToHast } from 'satteri';

/** The little of a parsed HTML document that the checks ask for. */

export type Property = string | number | boolean | null | undefined | (string | number)[];

export interface Element {
  type: 'element';
  tagName: string;
  /** Attributes under their property names: `class` is `className`, `srcset` is `srcSet`. */
  properties: Record<string, Property>;
  children: Node[];
}

export type Node = Element | { type: string; value?: string; children?: Node[] };

export const isElement = (node: Node): node is Element => node.type === 'element';

/** @returns the document as a browser would read it */
export const parseHtml = (html: string): Node => htmlToHast(html) as unknown as Node;

/** Every element below a node, in document order. */
export function elementsOf(node: Node): Element[] {
  const found: Element[] = [];
  const open: Node[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isElement(next)) found.push(next);
    const children = next.children ?? [];
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as Node);
  }
  return found;
}

/** @returns an attribute as it was written, `undefined` where there is none */
export function attribute(element: Element, property: string): string | undefined {
  const value = element.properties[property];
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/**
 * @param skip elements whose text is not to be read
 * @returns the text of a node
 */
export function textOf(node: Node, skip: (element: Element) => boolean = () => false): string {
  if (isElement(node)) {
    return skip(node) ? '' : node.children.map((child) => textOf(child, skip)).join('');
  }
  if (node.type === 'text') return (node as { value?: string }).value ?? '';
  return (node.children ?? []).map((child) => textOf(child, skip)).join('');
}

/** The little that the interface needs to write HTML without a framework. */

type Attribute = string | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | false | undefined;

/**
 * @param attributes a function listens to the event of its name; `true` is an empty
 *   attribute, `false` none
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** Gives `element` what `html` says: only for HTML that the engine has escaped. */
export function withHtml<Some extends Element>(element: Some, html: string): Some {
  element.innerHTML = html;
  return element;
}

/** @returns what the focused element within `place` is known by when it is written anew */
export const focusedKey = (place: Element): string | undefined =>
  place.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset.key
    : undefined;

/** Focuses what has `key` within `place`, or else the first whose key begins with it. */
export function focusKeyed(place: Element, key: string | undefined): void {
  if (key === undefined) return;
  const keyed = [...place.querySelectorAll<HTMLElement>('[data-key]')];
  const same =
    keyed.find(({ dataset }) => dataset.key === key) ??
    keyed.find(({ dataset }) => dataset.key?.startsWith(`${key} `));
  same?.focus({ preventScroll: true });
}

/** Whether a click asks for a new tab or window, which is the browser's to give. */
export const isElsewhere = (event: MouseEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;

import type { Element } from 'hast';

/** Elements whose content a reader of the page does not see as text; `rp` is written anew. */
const UNSEEN = new Set(
  (
    'head script style noscript template title meta link base iframe object embed applet ' +
    'svg canvas audio video map select datalist textarea frameset noframes noembed rp'
  ).split(' '),
);
const UNSEEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|r?em|%)?\s*(?:!important\s*)?(?:;|$))/iu;

export const styleOf = ({ properties }: Element): string =>
  typeof properties.style === 'string' ? properties.style : '';

/** Whether an element is not shown, by its name, its attributes or its own style. */
export function isHidden(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    UNSEEN.has(tagName) ||
    (properties.hidden !== undefined && properties.hidden !== false) ||
    properties.dataFootnoteBackref !== undefined ||
    [properties.className].flat().includes('sr-only') ||
    (tagName === 'dialog' && !properties.open) ||
    UNSEEN_STYLE.test(styleOf(element))
  );
}

import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Elements without words: what is no part of the page, pictures and choices; `rp` is written anew. */
const WORDLESS = new Set(
  'head script style title meta link base svg canvas map select datalist rp'.split(' '),
);
/** Elements whose words are for readers that cannot show them or run scripts. */
const FALLBACK = new Set(
  'noscript iframe object embed applet audio video frameset noframes noembed'.split(' '),
);
/** Elements whose words are not shown, or in a box of their own. */
const UNSEEN = new Set(['template', 'textarea']);
const UNSEEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|r?em|%)?\s*(?:!important\s*)?(?:;|$))/iu;

export const styleOf = ({ properties }: Element): string =>
  typeof properties.style === 'string' ? properties.style : '';

/** Whether an element is not shown, by its name, its attributes or its own style. */
export function isHidden(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    WORDLESS.has(tagName) ||
    FALLBACK.has(tagName) ||
    UNSEEN.has(tagName) ||
    (properties.hidden !== undefined && properties.hidden !== false) ||
    properties.dataFootnoteBackref !== undefined ||
    (properties.className !== undefined && [properties.className].flat().includes('sr-only')) ||
    (tagName === 'dialog' && !properties.open) ||
    (properties.style !== undefined && UNSEEN_STYLE.test(styleOf(element)))
  );
}

/** What a page holds and does not show. */
export interface HiddenWords {
  /** In code points, white space not counted. */
  characters: number;
  /** The beginning of the first stretch. */
  first: string;
}

/** As much of hidden words as a person is shown. */
const SHOWN = 20;

/**
 * @returns the words of elements that are not shown, without those that only stand in for a
 * script, a film or a frame; absent where there are none
 */
export function hiddenWords(root: Root): HiddenWords | undefined {
  const stretches: string[][] = [];
  const steps: { node: Root | RootContent | ElementContent; stretch?: string[] }[] = [
    { node: root },
  ];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node } = step;
    let { stretch } = step;
    if (node.type === 'text') stretch?.push(node.value);
    if (node.type !== 'element' && node.type !== 'root') continue;
    if (node.type === 'element' && isHidden(node)) {
      if (WORDLESS.has(node.tagName) || FALLBACK.has(node.tagName)) continue;
      if (!stretch) {
        stretch = [];
        stretches.push(stretch);
      }
    }
    for (const child of [...node.children].reverse()) {
      steps.push({ node: child, ...(stretch ? { stretch } : {}) });
    }
  }
  const words = stretches
    .map((parts) => parts.join('').replace(/\s+/gu, ' ').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  const [first] = words;
  if (first === undefined) return undefined;
  const characters = [...words.join('').replaceAll(' ', '')].length;
  return { characters, first: [...first].slice(0, SHOWN).join('') };
}

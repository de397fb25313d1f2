import { attribute, childrenOf, find, isOn, valueAt } from './word-xml.ts';

/** Where a paragraph stands in which list. */
export interface ListPlace {
  /** `0` takes a paragraph out of every list. */
  list?: string;
  level?: number;
}

export interface WordStyles {
  /** What a paragraph style says of lists, those that it is based on included. */
  listOf(style: string | undefined): ListPlace;
  /** Text in this style is hidden. */
  isHidden(style: string | undefined): boolean;
  /** The list of a numbering style. */
  numberingStyle(style: string): string | undefined;
}

const LONGEST_CHAIN = 20;

/** @param styles the root of `styles.xml`; absent where a document has none */
export function readStyles(styles: Element | undefined): WordStyles {
  const byId = new Map(
    childrenOf(styles, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]),
  );
  const standard = childrenOf(styles, 'style').find(
    (style) => attribute(style, 'type') === 'paragraph' && isDefault(style),
  );
  const chainOf = (id: string | undefined): Element[] => {
    const chain: Element[] = [];
    let style = id === undefined ? standard : byId.get(id);
    while (style && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = byId.get(valueAt(style, 'basedOn') ?? '');
    }
    return chain;
  };
  return {
    listOf: (id) => {
      const places = chainOf(id).map((style) => placeIn(find(style, 'pPr', 'numPr')));
      return Object.assign({}, ...places.toReversed()) as ListPlace;
    },
    isHidden: (id) =>
      id !== undefined &&
      chainOf(id)
        .map((style) => isOn(style, 'rPr', 'vanish'))
        .find((state) => state !== undefined) === true,
    numberingStyle: (id) => valueAt(byId.get(id), 'pPr', 'numPr', 'numId'),
  };
}

const isDefault = (style: Element) => /^(?:1|true|on)$/u.test(attribute(style, 'default') ?? '');

/** @param numPr the properties of a list, of a paragraph or a style */
export function placeIn(numPr: Element | undefined): ListPlace {
  const list = valueAt(numPr, 'numId');
  const level = valueAt(numPr, 'ilvl');
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
}

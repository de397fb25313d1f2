import { attribute, type Element, textOf } from './html.ts';

/** An address that a page or a style sheet holds. */
export interface Reference {
  address: string;
  /** Where it stands, for people: `<img src>`. */
  where: string;
  /** Whether a browser asks for it without a click. */
  fetched: boolean;
}

/** Attributes that hold one address. */
const SINGLE = [
  'href',
  'src',
  'action',
  'formAction',
  'poster',
  'data',
  'background',
  'manifest',
  'ping',
  'xLinkHref',
] as const;

/** Attributes that hold a list of images. */
const SETS = ['srcSet', 'imageSrcSet'] as const;

/** `rel` of a `<link>` that only says something, and fetches nothing. */
const QUIET = new Set(['alternate', 'author', 'canonical', 'help', 'license', 'next', 'prev']);

/** Elements whose address is followed only by a click. */
const CLICKED = new Set(['a', 'area']);

function isFetched(element: Element, property: string): boolean {
  if (property === 'ping') return true;
  if (CLICKED.has(element.tagName)) return false;
  if (element.tagName !== 'link') return true;
  const rel = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  return !rel.every((word) => QUIET.has(word));
}

/** The addresses of a `srcset`, as the HTML standard cuts it. */
function imageSet(value: string): string[] {
  const found: string[] = [];
  for (const [, address = ''] of value.matchAll(/[\s,]*(\S+)(?:\s[^,]*)?/g)) {
    found.push(address.replace(/,+$/, ''));
  }
  return found.filter(Boolean);
}

const COMMENT = /\/\*[\s\S]*?\*\//g;
const CSS_URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/gi;
const CSS_IMPORT = /@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** The addresses of a style sheet: all of them are fetched. */
export function referencesInStyles(css: string, where: string): Reference[] {
  const plain = css.replace(COMMENT, '');
  return [CSS_URL, CSS_IMPORT]
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .filter((address) => address !== '')
    .map((address) => ({ address, where, fetched: true }));
}

function refresh(element: Element): Reference[] {
  if (attribute(element, 'httpEquiv')?.toLowerCase() !== 'refresh') return [];
  const address = /url\s*=\s*['"]?([^'"]+)/i.exec(attribute(element, 'content') ?? '')?.[1];
  return address ? [{ address, where: '<meta http-equiv="refresh">', fetched: true }] : [];
}

/** Every address that an element holds. */
export function referencesOf(element: Element): Reference[] {
  const tag = element.tagName;
  const where = (property: string) => `<${tag} ${property.toLowerCase()}>`;
  const found: Reference[] = [];
  for (const property of SINGLE) {
    const address = attribute(element, property);
    // Only <object> has an address in `data`.
    if (address === undefined || (property === 'data' && tag !== 'object')) continue;
    found.push({ address, where: where(property), fetched: isFetched(element, property) });
  }
  for (const property of SETS) {
    const set = attribute(element, property);
    for (const address of set ? imageSet(set) : []) {
      found.push({ address, where: where(property), fetched: true });
    }
  }
  const style = attribute(element, 'style');
  if (style) found.push(...referencesInStyles(style, where('style')));
  if (tag === 'style') found.push(...referencesInStyles(textOf(element), '<style>'));
  if (tag === 'meta') found.push(...refresh(element));
  return found;
}

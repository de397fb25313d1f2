import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { wordsLeftOut } from '../../../src/i18n/warnings.zh-CN.ts';
import type { Warning } from '../../../src/speech/record.ts';
import { type Decoded, decode } from './encoding/decode.ts';
import { type Extracted, undecodable } from './extracted.ts';
import { hiddenWords } from './hidden.ts';
import { withTitle } from './page-title.ts';
import { refuseTangled } from './tangled.ts';
import { type Reading, visibleText } from './visible-text.ts';

const DECLARED = /<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?([a-z0-9_-]{2,20})/iu;
/** The HTML Standard looks for the declaration so far; old pages have it later. */
const DECLARED_WITHIN = 4096;

/**
 * The lines of a web page that a person sees. Bars, headers and footers are among them: what is
 * the site's is taken out later, under an edit.
 * @throws NotTextError where the bytes cannot be read as text
 * @throws RefusedSourceError where the page is too tangled to be read in time
 */
export function receiveHtml(bytes: Uint8Array): Extracted {
  const { text: html, encoding } = decodeHtml(bytes);
  const root = parseHtml(html);
  const text = withTitle(titleOf(root), visibleText(root));
  return { text, encoding, warnings: [...undecodable(text, encoding), ...hiddenIn(root)] };
}

/** What a page hides may be words of the speech; a person is told that they are not there. */
function hiddenIn(root: Root): Warning[] {
  const hidden = hiddenWords(root);
  if (!hidden) return [];
  return [{ code: 'hidden-words', message: wordsLeftOut(hidden.characters, hidden.first) }];
}

/** The lines of HTML that another program wrote. */
export const htmlText = (html: string, reading?: Reading): string =>
  visibleText(parseHtml(html), reading);

function parseHtml(html: string): Root {
  refuseTangled(html);
  return htmlToHast(html) as Root;
}

/** The page's own word counts where it reads every character; what is UTF-8 shows it by itself. */
function decodeHtml(bytes: Uint8Array): Pick<Decoded, 'text' | 'encoding'> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const found = decode(bytes);
  const declared = encodingOf(DECLARED.exec(head)?.[1]);
  if (found.encoding.startsWith('utf') || declared === undefined) return found;
  const text = new TextDecoder(declared).decode(bytes);
  return text.includes('\ufffd') ? found : { text, encoding: declared };
}

/** GB 2312 and GBK are parts of GB 18030. */
function encodingOf(label = ''): 'gb18030' | 'big5' | undefined {
  if (/^(?:gb[_-]?2312(?:-80)?|x-gbk|gbk|gb18030|hz-gb-2312)$/iu.test(label)) return 'gb18030';
  return /^(?:x-x-)?big5(?:-hkscs)?$/iu.test(label) ? 'big5' : undefined;
}

function titleOf(root: Root): string {
  const inside = (parent: Root | Element | undefined, name: string): Element | undefined =>
    (parent?.children ?? []).flatMap((c) =>
      c.type === 'element' && c.tagName === name ? [c] : [],
    )[0];
  const title = inside(inside(inside(root, 'html'), 'head'), 'title');
  return (title?.children ?? []).map((c) => (c.type === 'text' ? c.value : '')).join('');
}

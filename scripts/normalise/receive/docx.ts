import { type Unzipped, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Warning } from '../../../src/speech/record.ts';
import type { Extracted } from './extracted.ts';
import { htmlText } from './html.ts';
import { RefusedSourceError } from './refused.ts';
import { MOST_TAGS } from './tangled.ts';
import { writeLabels } from './word-labels.ts';
import { readLists } from './word-numbering.ts';
import { isPlain } from './word-plain.ts';
import { readStyles } from './word-styles.ts';
import { unreadWords } from './word-unread.ts';
import { unwrap } from './word-wrappers.ts';
import { attribute, childrenOf, parseXml, serialise, walk } from './word-xml.ts';
import { openZip } from './zip.ts';

/** The parts of a package that hold text or say how it is numbered; no pictures. */
const isPart = (name: string) =>
  /^(?:\[Content_Types\]\.xml|.*\.rels|[^/]*\/[^/]*\.xml)$/u.test(name);

const LESS_THAN = 0x3c;

/** Every paragraph a paragraph: how it looks says nothing that its words do not. */
const STYLE_MAP = [
  'p => p:fresh',
  'r[style-name="footnote reference"] =>',
  'r[style-name="endnote reference"] =>',
];

/**
 * The text of a Word document as its reader sees it: automatic numbers written out, inserted
 * words in, deleted and hidden ones out, tables as rows of cells, notes at the end.
 * @throws RefusedSourceError where it is no whole `.docx`, or too large when unpacked
 */
export async function receiveDocx(bytes: Uint8Array): Promise<Extracted> {
  try {
    const parts = openZip(bytes, isPart);
    refuseCrowded(parts);
    const main = mainPart(parts);
    const margins = marginWarnings(parts);
    const read = spellOut(parts, main);
    const buffer = Buffer.from(zipSync(parts, { level: 0 }));
    const { value: html, messages } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: STYLE_MAP,
        includeDefaultStyleMap: false,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return {
      text: htmlText(`<div style="white-space: pre-wrap">${withNoteNumbers(html)}</div>`),
      warnings: [...margins, ...unreadWords(messages, () => read.map(rootIn(parts)))],
    };
  } catch (error) {
    if (error instanceof RefusedSourceError) throw error;
    throw new RefusedSourceError('not-docx', '', error);
  }
}

/** @throws RefusedSourceError where there are more tags than a reader takes in time */
function refuseCrowded(parts: Unzipped): void {
  let tags = 0;
  for (const part of Object.values(parts)) {
    for (const byte of part) if (byte === LESS_THAN) tags++;
  }
  if (tags > MOST_TAGS) throw new RefusedSourceError('tangled');
}

/** @throws where the package names no document */
function mainPart(parts: Unzipped): string {
  const root = parts['_rels/.rels'];
  const links = root ? childrenOf(parseXml(root).documentElement, 'Relationship') : [];
  const office = links.find((link) => attribute(link, 'Type')?.endsWith('/officeDocument'));
  const name = (attribute(office, 'Target') ?? 'word/document.xml').replace(/^\//u, '');
  if (!parts[name]) throw new Error(name);
  return name;
}

const rootIn = (parts: Unzipped) => (name: string) =>
  parseXml(parts[name] as Uint8Array).documentElement;

/**
 * Makes words of all that a reader sees as such.
 * @returns the names of the parts with the text
 */
function spellOut(parts: Unzipped, main: string): string[] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const rootOf = (name: string) => {
    const part = parts[folder + name];
    return part && parseXml(part).documentElement;
  };
  const styles = readStyles(rootOf('styles.xml'));
  const lists = readLists(rootOf('numbering.xml'), styles);
  const names = [main, `${folder}footnotes.xml`, `${folder}endnotes.xml`];
  const there = names.filter((name) => parts[name]);
  for (const name of there) {
    const part = parts[name] as Uint8Array;
    if (isPlain(new TextDecoder().decode(part), styles)) continue;
    const document = parseXml(part);
    unwrap(document);
    writeLabels(document, styles, lists);
    parts[name] = serialise(document);
  }
  return there;
}

/** The words in a header or footer are no part of the text; a person is told what they are. */
function marginWarnings(parts: Unzipped): Warning[] {
  const texts = Object.keys(parts)
    .filter((name) => /^[^/]+\/(?:header|footer)\d*\.xml$/u.test(name))
    .sort()
    .map((name) => {
      const { documentElement } = parseXml(parts[name] as Uint8Array);
      return [...walk(documentElement, ({ localName }) => localName !== 'Choice')]
        .filter(({ localName }) => localName === 't')
        .map(({ textContent }) => textContent ?? '')
        .join('');
    });
  return [...new Set(texts)]
    .filter((text) => /\p{L}/u.test(text.replace(/[第共页码]/gu, '')))
    .map((text) => ({ code: 'page-margin', message: text.trim().slice(0, 80) }));
}

/** Mammoth numbers the references in the text and lists the notes at the end without a number. */
function withNoteNumbers(html: string): string {
  let number = 0;
  return html
    .replace(/ <a href="#(?:foot|end)note-ref-[^"<>]{1,40}">↑<\/a>/gu, '')
    .replace(
      /<li id="(?:foot|end)note-[^"<>]{1,40}"><p>\s{0,9}/gu,
      (start) => `${start.trimEnd()}[${++number}] `,
    )
    .replaceAll('<ol><li id=', '<ol style="list-style: none"><li id=');
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  getDocument,
  type PDFPageProxy,
  Util,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Piece, pageText } from './pdf-lines.ts';
import { unified } from './radicals.ts';

/**
 * Beside the program lie the tables from the codes of East Asian fonts to characters, and the
 * standard fonts. Without them it gives no text, and no error.
 */
const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${join(LIBRARY, name)}/`;

/**
 * The text layer of a PDF, page by page, in lines from top to bottom.
 * @throws what pdf.js throws on a file that is broken (`InvalidPDFException` and others) or
 * locked (`PasswordException`)
 */
export async function readPages(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({
    // It keeps what it is given.
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    useSystemFonts: false,
    disableFontFace: true,
    // What it would warn of is drawing; nothing is drawn.
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(pageText(await piecesOf(page)));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** The pieces of text of a page, in the order in which they were drawn. */
async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform) as number[];
    return [
      {
        text: unified(item.str),
        x: x as number,
        y: y as number,
        width: item.width,
        size: Math.hypot(c as number, d as number) || 1,
        isLevel: Math.abs(b as number) < 0.05 * Math.abs(a as number),
      },
    ];
  });
}

import { type MarkdownToHtmlResult, markdownToHtml } from 'satteri';
import { keepWords } from './definitions.ts';
import { decode } from './encoding/decode.ts';
import { type Extracted, undecodable } from './extracted.ts';
import { isFrontMatter, titleIn } from './front-matter.ts';
import { htmlText } from './html.ts';
import { withTitle } from './page-title.ts';
import { refuseTangledMarkdown } from './tangled.ts';

/** A year that stands as 20** is a placeholder and no mark. */
const STARRED_YEAR = /(?<!\d)((?:19|20)\d?)(\*{1,2})(?=年)/gu;

/**
 * The lines of a Markdown file as they read once its marks are set. A line end inside a
 * paragraph stays one: whether it is a wrap is decided where that of any text is.
 * @throws NotTextError where the bytes cannot be read as text
 * @throws RefusedSourceError where its marks are too tangled to be read in time
 */
export function receiveMarkdown(bytes: Uint8Array): Extracted {
  const { text: markdown, encoding } = decode(bytes);
  refuseTangledMarkdown(markdown);
  const literal = keepWords(markdown).replace(
    STARRED_YEAR,
    (_, year: string, stars: string) => year + stars.replaceAll('*', '\\*'),
  );
  const { html, frontmatter } = read(literal);
  const body = htmlText(html, { keepLineEnds: true });
  const text = withTitle(frontmatter ? titleIn(frontmatter) : '', body);
  return { text, encoding, warnings: undecodable(text, encoding) };
}

/** Blank lines in front of a front matter hide it from the reader. */
const BLANK_ABOVE = /^[\s\ufeff]{1,200}(?=(?:---|\+\+\+)[ \t]*\r?\n)/u;

function read(markdown: string): MarkdownToHtmlResult {
  const found = markdownToHtml(markdown.replace(BLANK_ABOVE, ''));
  return !found.frontmatter || isFrontMatter(found.frontmatter)
    ? found
    : markdownToHtml(markdown, { features: { frontmatter: false } });
}

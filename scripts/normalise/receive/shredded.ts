import { charSet } from '../lines/char-set.ts';
import { RefusedSourceError } from './refused.ts';

/** A collection of a hundred speeches has a tenth of these lines. */
const MOST_LINES = 100_000;
/** Even the narrowest page sets more characters to a line. */
const LEAST_CHARACTERS = 5;

const LINE_END = charSet('\n\r\u2028\u2029');
const SPACE = charSet('', /\s/);

/**
 * A conversion gone wrong leaves a character or two to each line: nobody could tell title from
 * paragraph there, nor would a page with half a million paragraphs open.
 * @param text of any source
 * @throws RefusedSourceError where there are very many lines that hold next to nothing
 */
export function refuseShredded(text: string): void {
  let lines = 0;
  let characters = 0;
  let isBlank = true;
  for (let i = 0; i < text.length; i++) {
    if (LINE_END.at(text, i)) isBlank = true;
    else if (!SPACE.at(text, i)) {
      if (isBlank) lines++;
      isBlank = false;
      characters++;
    }
  }
  if (lines > MOST_LINES && characters < lines * LEAST_CHARACTERS) {
    throw new RefusedSourceError('shredded', String(lines));
  }
}

import { BARS, isSpace, MINUSES } from './signs.ts';

/** What of a string the parser needs. */
export type Typed = Pick<string, 'length' | 'charAt' | 'slice'>;

/** What was typed, without the white space around it, and how far it has been read. */
export class Cursor {
  readonly #typed: Typed;
  readonly end: number;
  at: number;

  constructor(typed: Typed) {
    this.#typed = typed;
    let [start, end] = [0, typed.length];
    while (end > start && isSpace(typed.charAt(end - 1))) end--;
    while (start < end && isSpace(typed.charAt(start))) start++;
    this.at = start;
    this.end = end;
  }

  /** @returns empty after the end */
  char(at: number): string {
    return at < this.end ? this.#typed.charAt(at) : '';
  }

  slice(from: number, to: number): string {
    return this.#typed.slice(from, to);
  }

  skipSpace(): void {
    while (this.at < this.end && isSpace(this.char(this.at))) this.at++;
  }

  /** Whether the character at `at` is one of these. */
  isAny(characters: string, at = this.at): boolean {
    const character = this.char(at);
    return character !== '' && characters.includes(character);
  }

  /** Whether a word ends before `at`. */
  isBreak(at: number): boolean {
    const character = this.char(at);
    return character === '' || isSpace(character) || BARS.includes(character);
  }

  /** Whether what follows is left out. */
  isWithout(): boolean {
    return this.isAny(MINUSES) && !this.isBreak(this.at + 1);
  }

  /** The first of `marks` from `from` on, and whether a word would end on the way. */
  seek(marks: string, from: number): { at: number | undefined; isParted: boolean } {
    let isParted = false;
    for (let at = from; at < this.end; at++) {
      if (marks.includes(this.char(at))) return { at, isParted };
      isParted ||= this.isBreak(at);
    }
    return { at: undefined, isParted };
  }
}

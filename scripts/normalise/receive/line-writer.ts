const isWide = (char: string | undefined): boolean =>
  char !== undefined &&
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u.test(char);

/**
 * Puts text together as a page shows it: white space collapsed, line ends where the layout has
 * them and nowhere else.
 */
export class LineWriter {
  readonly #parts: string[] = [];
  /** The last character written. */
  #last: string | undefined;
  #newlines = 0;
  #space: 'none' | 'space' | 'newline' = 'none';
  /** A list's number waits for the words that stand beside it. */
  #awaitsText = false;

  /** At least so many line ends before what follows. */
  breakLine(least: number): void {
    if (this.#awaitsText) return;
    this.#newlines = Math.max(this.#newlines, least);
    this.#space = 'none';
  }

  /** One line end more: `<br>`. */
  addBreak(): void {
    if (this.#awaitsText) return;
    this.#newlines++;
    this.#space = 'none';
  }

  /** A number at the head of a line; the text that comes next follows on the same line. */
  mark(text: string): void {
    this.#put(text);
    this.#awaitsText = true;
  }

  /** Text whose runs of white space count as one space, or as none where a line of hanzi was cut. */
  flow(text: string): void {
    if (!/[ \t\n\r\f]/.test(text)) {
      this.#put(text);
      return;
    }
    for (const [piece] of text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (/^[ \t\n\r\f]/.test(piece)) {
        if (this.#space !== 'newline') this.#space = /[\n\r]/.test(piece) ? 'newline' : 'space';
      } else this.#put(piece);
    }
  }

  /** Text whose line ends are meant as such. */
  lines(text: string, keepSpaces: boolean): void {
    for (const [i, line] of text.split(/\r\n|[\n\r]/).entries()) {
      if (i > 0) keepSpaces ? this.addBreak() : this.breakLine(1);
      if (!keepSpaces) this.flow(line);
      else if (line !== '') this.#put(line);
    }
  }

  toString(): string {
    return this.#parts.join('');
  }

  #put(text: string): void {
    // What a page does not show: the places where a word may be parted.
    const shown = text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
    if (shown === '') return;
    this.#awaitsText = false;
    if (this.#newlines > 0) {
      if (this.#last !== undefined) this.#parts.push('\n'.repeat(this.#newlines));
    } else if (this.#space !== 'none' && this.#last !== undefined) {
      const joins = this.#space === 'newline' && isWide(this.#last) && isWide(shown[0]);
      if (!joins) this.#parts.push(' ');
    }
    this.#parts.push(shown);
    this.#last = shown.at(-1);
    this.#newlines = 0;
    this.#space = 'none';
  }
}

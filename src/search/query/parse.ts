import type { Fault, FaultCode, Field, NoteCode, Query, Term, Understood } from './query.ts';
import { BARS, COLONS, closers, fieldNames, isSpace, MINUSES, STRAIGHT } from './signs.ts';

/** Reads what was typed. Every character is looked at a bounded number of times. */

export const MOST_TERMS = 24;
export const MOST_CHARACTERS = 10_000;

/** What of a string the parser needs. */
export type Typed = Pick<string, 'length' | 'charAt' | 'slice'>;

export type Parsed =
  | { query: Query; notes: Understood['notes']; fault?: undefined }
  | { fault: Fault };

/** Ends the reading; never leaves this module. */
class Stop {
  readonly fault: Fault;
  constructor(fault: Fault) {
    this.fault = fault;
  }
}

const stop = (code: FaultCode, at: number): never => {
  throw new Stop({ code, at });
};

class Parser {
  readonly #typed: Typed;
  readonly #end: number;
  #at: number;
  readonly #notes: Understood['notes'] = [];
  #terms = 0;
  /** Closing marks of which it is known that none follows. */
  readonly #gone = new Set<string>();

  constructor(typed: Typed) {
    this.#typed = typed;
    let [start, end] = [0, typed.length];
    while (end > start && isSpace(typed.charAt(end - 1))) end--;
    while (start < end && isSpace(typed.charAt(start))) start++;
    this.#at = start;
    this.#end = end;
  }

  #char(at: number): string {
    return at < this.#end ? this.#typed.charAt(at) : '';
  }

  #note(code: NoteCode, at: number): void {
    this.#notes.push({ code, at });
  }

  #skipSpace(): void {
    while (this.#at < this.#end && isSpace(this.#char(this.#at))) this.#at++;
  }

  /** Whether a word ends before `at`. */
  #isBreak(at: number): boolean {
    const character = this.#char(at);
    return character === '' || isSpace(character) || BARS.includes(character);
  }

  #isBar(): boolean {
    const character = this.#char(this.#at);
    return character !== '' && BARS.includes(character);
  }

  #isWithout(): boolean {
    const character = this.#char(this.#at);
    return character !== '' && MINUSES.includes(character) && !this.#isBreak(this.#at + 1);
  }

  /** The first of `marks` from `from` on, and whether a word would end on the way. */
  #seek(marks: string, from: number): { at: number | undefined; isParted: boolean } {
    let isParted = false;
    for (let at = from; at < this.#end; at++) {
      if (marks.includes(this.#char(at))) return { at, isParted };
      isParted ||= this.#isBreak(at);
    }
    return { at: undefined, isParted };
  }

  query(): { query: Query; notes: Understood['notes'] } {
    const query: Query = { clauses: [], without: [] };
    if (this.#end - this.#at === 1) return this.#sign(query);
    for (; this.#at < this.#end; this.#skipSpace()) {
      if (this.#isBar()) stop('either-empty', this.#at);
      const isWithout = this.#isWithout();
      if (isWithout) this.#at++;
      const terms = this.#either();
      if (isWithout) query.without.push(...terms);
      else query.clauses.push(terms);
    }
    if (query.clauses.length === 0 && query.without.length > 0) {
      throw new Stop({ code: 'only-without' });
    }
    return { query, notes: this.#notes };
  }

  /** One sign, or one character, can mean nothing but itself. */
  #sign(query: Query): { query: Query; notes: Understood['notes'] } {
    const text = this.#char(this.#at);
    const quotes = [...closers].flat().join('');
    if ((quotes + BARS + MINUSES).includes(text)) this.#note('sign-literal', this.#at);
    query.clauses.push([{ text }]);
    return { query, notes: this.#notes };
  }

  #either(): Term[] {
    const terms = [this.#term()];
    for (;;) {
      this.#skipSpace();
      if (!this.#isBar()) return terms;
      const bar = this.#at++;
      this.#skipSpace();
      if (this.#at >= this.#end || this.#isBar()) stop('either-empty', bar);
      if (this.#isWithout()) stop('either-without', this.#at);
      terms.push(this.#term());
    }
  }

  #term(): Term {
    if (++this.#terms > MOST_TERMS) {
      throw new Stop({ code: 'too-many', at: this.#at, limit: MOST_TERMS });
    }
    const start = this.#at;
    const field = this.#field();
    if (field && this.#isBreak(this.#at)) stop('field-empty', start);
    const text = this.#quoted() ?? this.#run();
    return { text, ...(field ? { field } : {}) };
  }

  #field(): Field | undefined {
    const found = fieldNames.find(
      ({ name }) =>
        name.every((forms, at) => includes(forms, this.#char(this.#at + at))) &&
        includes(COLONS, this.#char(this.#at + name.length)),
    );
    if (found) this.#at += found.name.length + 1;
    return found?.field;
  }

  /** @returns what stands in quotation marks; undefined where they are to be taken for themselves */
  #quoted(): string | undefined {
    const start = this.#at;
    const opener = this.#char(start);
    const marks = closers.get(opener);
    if (!marks) return undefined;
    const { at: close, isParted } = this.#seek(marks, start + 1);
    const mustPair = isParted || STRAIGHT.includes(opener);
    if (close !== undefined && this.#isBreak(close + 1)) {
      const text = this.#typed.slice(start + 1, close);
      if (text.trim() === '') stop('quote-empty', start);
      this.#at = close + 1;
      return text;
    }
    if (mustPair) {
      if (close === undefined) stop('quote-open', start);
      else stop('quote-inside', close);
    }
    this.#note('quote-literal', start);
    return undefined;
  }

  /** @returns a word up to the next space or bar */
  #run(): string {
    const start = this.#at;
    /** Closing mark that is missing → where what it would close stands. */
    const open = new Map<string, number>();
    for (; !this.#isBreak(this.#at); this.#at++) {
      const character = this.#char(this.#at);
      if (STRAIGHT.includes(character)) stop('quote-inside', this.#at);
      const marks = closers.get(character);
      if (marks) open.set(marks, this.#at);
      else open.delete(character);
    }
    for (const [marks, at] of open) {
      if (this.#gone.has(marks)) continue;
      // The mark has its partner in another word: whether they belong together, who knows.
      if (this.#seek(marks, this.#at).at !== undefined) stop('quote-inside', at);
      this.#gone.add(marks);
    }
    const text = this.#typed.slice(start, this.#at);
    if (text.length === 1 && MINUSES.includes(text)) this.#note('minus-literal', start);
    return text;
  }
}

const includes = (characters: string, character: string): boolean =>
  character !== '' && characters.includes(character);

/**
 * @param typed any string at all
 * @returns the query, without clauses where nothing but white space was typed; or why there is none
 */
export function parseQuery(typed: Typed): Parsed {
  if (typed.length > MOST_CHARACTERS) {
    return { fault: { code: 'too-long', limit: MOST_CHARACTERS } };
  }
  try {
    return new Parser(typed).query();
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault };
    throw error;
  }
}

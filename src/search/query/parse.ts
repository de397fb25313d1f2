import { Cursor, type Typed } from './cursor.ts';
import type { Fault, FaultCode, Field, NoteCode, Query, Term, Understood } from './query.ts';
import { BARS, COLONS, closers, fieldNames, MINUSES, STRAIGHT } from './signs.ts';

/** Reads what was typed. Every character is looked at a bounded number of times. */

export const MOST_TERMS = 24;
export const MOST_CHARACTERS = 10_000;

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
  readonly #cursor: Cursor;
  readonly #notes: Understood['notes'] = [];
  #terms = 0;
  /** Closing marks of which it is known that none follows. */
  readonly #gone = new Set<string>();

  constructor(typed: Typed) {
    this.#cursor = new Cursor(typed);
  }

  #note(code: NoteCode, at: number): void {
    this.#notes.push({ code, at });
  }

  query(): { query: Query; notes: Understood['notes'] } {
    const cursor = this.#cursor;
    const query: Query = { clauses: [], without: [] };
    if (cursor.end - cursor.at === 1) return this.#sign(query);
    for (; cursor.at < cursor.end; cursor.skipSpace()) {
      if (cursor.isAny(BARS)) stop('either-empty', cursor.at);
      const isWithout = cursor.isWithout();
      if (isWithout) cursor.at++;
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
    const { at } = this.#cursor;
    const quotes = [...closers].flat().join('');
    if (this.#cursor.isAny(quotes + BARS + MINUSES)) this.#note('sign-literal', at);
    query.clauses.push([{ text: this.#cursor.char(at) }]);
    return { query, notes: this.#notes };
  }

  #either(): Term[] {
    const cursor = this.#cursor;
    const terms = [this.#term()];
    for (;;) {
      cursor.skipSpace();
      if (!cursor.isAny(BARS)) return terms;
      const bar = cursor.at++;
      cursor.skipSpace();
      if (cursor.at >= cursor.end || cursor.isAny(BARS)) stop('either-empty', bar);
      if (cursor.isWithout()) stop('either-without', cursor.at);
      terms.push(this.#term());
    }
  }

  #term(): Term {
    const cursor = this.#cursor;
    const start = cursor.at;
    if (++this.#terms > MOST_TERMS) {
      throw new Stop({ code: 'too-many', at: start, limit: MOST_TERMS });
    }
    const field = this.#field();
    if (field && cursor.isBreak(cursor.at)) stop('field-empty', start);
    const text = this.#quoted() ?? this.#run();
    return { text, ...(field ? { field } : {}) };
  }

  #field(): Field | undefined {
    const cursor = this.#cursor;
    const found = fieldNames.find(
      ({ name }) =>
        name.every((forms, at) => cursor.isAny(forms, cursor.at + at)) &&
        cursor.isAny(COLONS, cursor.at + name.length),
    );
    if (found) cursor.at += found.name.length + 1;
    return found?.field;
  }

  /** @returns what stands in quotation marks; undefined where they are to be taken for themselves */
  #quoted(): string | undefined {
    const cursor = this.#cursor;
    const start = cursor.at;
    const opener = cursor.char(start);
    const marks = closers.get(opener);
    if (!marks) return undefined;
    const { at: close, isParted } = cursor.seek(marks, start + 1);
    const mustPair = isParted || STRAIGHT.includes(opener);
    if (close !== undefined && cursor.isBreak(close + 1)) {
      const text = cursor.slice(start + 1, close);
      if (text.trim() === '') stop('quote-empty', start);
      cursor.at = close + 1;
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
    const cursor = this.#cursor;
    const start = cursor.at;
    /** Closing mark that is missing → where what it would close stands. */
    const open = new Map<string, number>();
    for (; !cursor.isBreak(cursor.at); cursor.at++) {
      if (cursor.isAny(STRAIGHT)) stop('quote-inside', cursor.at);
      const character = cursor.char(cursor.at);
      const marks = closers.get(character);
      if (marks) open.set(marks, cursor.at);
      else open.delete(character);
    }
    for (const [marks, at] of open) {
      if (this.#gone.has(marks)) continue;
      // The mark has its partner in another word: whether they belong together, who knows.
      if (cursor.seek(marks, cursor.at).at !== undefined) stop('quote-inside', at);
      this.#gone.add(marks);
    }
    const text = cursor.slice(start, cursor.at);
    if (text.length === 1 && MINUSES.includes(text)) this.#note('minus-literal', start);
    return text;
  }
}

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

/**
 * What a text must hold for a pattern to match: one at least of some characters. Read off the
 * pattern's source; where that tells nothing, the pattern may match any text.
 */

/**
 * Characters of which one at least must be there, beyond the first plane the first halves of their
 * pairs; absent where any text will do.
 */
type Needed = string | undefined;

interface Parsed {
  needed: Needed;
  /** Where the source goes on. */
  next: number;
}

const DIGITS = '0123456789';
/** Hardly a line is without one of these, so that needing one of them tells little. */
const COMMON = /[，。、的一是了 \d]/gu;
/** Rules that look for arrows or pictographs name a thousand of them, for all hanzi twenty thousand. */
const WIDEST_RANGE = 2048;
/** What `\s` stands for: a text may have any of these where its rules are tried against a space. */
const WHITE = String.fromCharCode(
  ...Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) =>
    /\s/.test(String.fromCharCode(unit)),
  ),
);

const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy;
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/uy;
/** `\d`, `\p{…}`, `\u{…}`, `\cA`, `\10`, or a sign that stands for itself. */
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]+>|c[a-z]|\d+|.)/isuy;

/** @returns what a sticky pattern matches at a place */
function matchAt(sticky: RegExp, source: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(source)?.[0];
}

/** @returns characters of which every text holds one that the pattern matches; absent where not known */
export function neededBy({ source, flags }: RegExp): Needed {
  // With v, classes hold classes and strings; without u, \u{…} is no character.
  if (/[iv]/u.test(flags) || !flags.includes('u')) return undefined;
  return alternatives(source, 0).needed;
}

/** Alternatives up to a closing bracket or the end: one of what any of them needs. */
function alternatives(source: string, from: number): Parsed {
  const all: Needed[] = [];
  let at = from;
  for (;;) {
    const one = sequence(source, at);
    all.push(one.needed);
    at = one.next;
    if (source[at] !== '|') break;
    at++;
  }
  const isKnown = all.every((needed) => needed !== undefined);
  return { needed: isKnown ? all.join('') : undefined, next: at };
}

/** Terms in a row: what the most telling of them needs. */
function sequence(source: string, from: number): Parsed {
  let needed: Needed;
  let at = from;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const one = term(source, at);
    const quantifier = matchAt(QUANTIFIER, source, one.next) ?? '';
    const isOptional = /^(?:[*?]|\{0+[,}])/u.test(quantifier);
    if (!isOptional && weight(one.needed) < weight(needed)) needed = one.needed;
    at = one.next + quantifier.length;
  }
  return { needed, next: at };
}

/** A white space may stand for another: see `likely`. */
const needing = (char: string): Needed => (WHITE.includes(char) ? WHITE : char);

const weight = (needed: Needed): number =>
  needed === undefined ? Infinity : needed.length + 20 * (needed.match(COMMON)?.length ?? 0);

function term(source: string, at: number): Parsed {
  const char = source[at] as string;
  if (char === '(') return group(source, at);
  if (char === '[') return charClass(source, at);
  if (char === '\\') return escaped(source, at);
  const isLiteral = !/[.^$]/u.test(char) && !isHalf(char);
  return { needed: isLiteral ? needing(char) : undefined, next: at + 1 };
}

function group(source: string, at: number): Parsed {
  const opening = matchAt(OPENING, source, at) ?? '(';
  const inner = alternatives(source, at + opening.length);
  // Flags of its own change what its letters match.
  const hasFlags = opening === '(' && source[at + 1] === '?';
  const isUnknown = hasFlags || opening.endsWith('!');
  return { needed: isUnknown ? undefined : inner.needed, next: inner.next + 1 };
}

function escaped(source: string, at: number): Parsed {
  const whole = matchAt(ESCAPE, source, at) ?? '\\';
  const next = at + whole.length;
  if (whole === '\\d') return { needed: DIGITS, next };
  if (/^\\[stnrfv]$/u.test(whole)) return { needed: WHITE, next };
  const code = codeOf(whole);
  if (code !== undefined) return { needed: needing(firstUnit(code)), next };
  return { needed: /^\\[^\w\s]$/u.test(whole) ? whole.slice(1) : undefined, next };
}

/** The code point of `\u{…}` or `\u….`, but not of half a pair. */
function codeOf(sign: string): number | undefined {
  const digits = /^\\u\{?([\da-f]+)\}?$/iu.exec(sign)?.[1];
  if (digits === undefined) return undefined;
  const code = Number.parseInt(digits, 16);
  return code >= 0xd800 && code <= 0xdfff ? undefined : code;
}

const firstUnit = (code: number): string => String.fromCodePoint(code).charAt(0);

function charClass(source: string, at: number): Parsed {
  let needed: Needed = source[at + 1] === '^' ? undefined : '';
  let next = at + (needed === undefined ? 2 : 1);
  while (source[next] !== ']') {
    const one = source[next] === '\\' ? escaped(source, next) : literal(source, next);
    const isRange = source[one.next] === '-' && source[one.next + 1] !== ']';
    const last = isRange ? literal(source, one.next + 1) : one;
    const chars = isRange ? between(one.needed, last.needed) : one.needed;
    needed = needed === undefined || chars === undefined ? undefined : needed + chars;
    next = last.next;
  }
  return { needed, next: next + 1 };
}

const literal = (source: string, at: number): Parsed => {
  const char = source[at] as string;
  if (char === '\\') return escaped(source, at);
  return { needed: isHalf(char) ? undefined : needing(char), next: at + 1 };
};

/** Half of a character beyond the first plane. */
const isHalf = (unit: string): boolean => /[\ud800-\udfff]/.test(unit);

function between(first: Needed, last: Needed): Needed {
  if (first?.length !== 1 || last?.length !== 1) return undefined;
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  if (to - from > WIDEST_RANGE || isHalf(first) !== isHalf(last)) return undefined;
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

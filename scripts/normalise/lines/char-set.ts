/** Characters of the first plane, for a question that is asked of every line of a source. */
export interface CharSet {
  /** Whether the character at an offset is one of them; never outside the text. */
  at(text: string, offset: number): boolean;
  /** Whether the first, or the last, character is one of them. */
  opens(text: string): boolean;
  ends(text: string): boolean;
}

/**
 * @param chars each a single UTF-16 code unit
 * @param kind such characters, too: a pattern for one of them
 */
export function charSet(chars: string, kind?: RegExp): CharSet {
  const table = new Uint8Array(0x10000);
  if (kind) {
    for (let unit = 0; unit < table.length; unit++) {
      if (kind.test(String.fromCharCode(unit))) table[unit] = 1;
    }
  }
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = 1;
  // Asking a table for what it does not have is slow.
  const at = (text: string, offset: number) =>
    offset >= 0 && offset < text.length && table[text.charCodeAt(offset)] === 1;
  return {
    at,
    opens: (text) => at(text, 0),
    ends: (text) => at(text, text.length - 1),
  };
}

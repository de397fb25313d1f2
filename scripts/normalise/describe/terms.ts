/** Finds many words in a text in one pass: candidates by their first two characters. */
export interface TermIndex {
  /** @param found is called for every place of every term, in the order of the text */
  scan(text: string, found: (term: string, at: number) => void): void;
}

export function termIndex(terms: Iterable<string>): TermIndex {
  // A plain array and one bit a character: most characters begin nothing, and this is asked of all.
  const byFirst: (string[] | undefined)[] = [];
  const begins = new Uint8Array(0x10000);
  for (const term of new Set(terms)) {
    const first = term.charCodeAt(0);
    begins[first] = 1;
    byFirst[first] = [...(byFirst[first] ?? []), term];
  }
  return {
    scan(text, found) {
      for (let at = 0; at < text.length; at++) {
        const first = text.charCodeAt(at);
        if (begins[first] === 0) continue;
        const second = text.charCodeAt(at + 1);
        for (const term of byFirst[first] ?? []) {
          const isNear = term.length === 1 || term.charCodeAt(1) === second;
          if (isNear && text.startsWith(term, at)) found(term, at);
        }
      }
    },
  };
}

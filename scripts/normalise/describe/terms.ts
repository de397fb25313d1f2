/** Finds many words in a text in one pass: candidates by their first character, the longest first. */
export interface TermIndex {
  /** @param found is called for every place of every term, in the order of the text */
  scan(text: string, found: (term: string, at: number) => void): void;
}

export function termIndex(terms: Iterable<string>): TermIndex {
  const byFirst = new Map<number, string[]>();
  for (const term of new Set(terms)) {
    const first = term.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return {
    scan(text, found) {
      for (let at = 0; at < text.length; at++) {
        const candidates = byFirst.get(text.charCodeAt(at));
        if (!candidates) continue;
        for (const term of candidates) if (text.startsWith(term, at)) found(term, at);
      }
    },
  };
}

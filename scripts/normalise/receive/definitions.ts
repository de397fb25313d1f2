const DEFINITION = /^( {0,3})\[([^\]\n]{1,200})\]:[ \t]{0,9}(\S{0,40})/gmu;
const NOTE = /\[(\^[^\]\n]{1,200})\](?!:)/gu;
/** What a link may lead to: an address, a path, a place on the page. */
const ADDRESS = /^<|^[a-z][a-z0-9+.-]{0,20}:|^[/.#?]|^[\w%-]{1,40}[./]/iu;

/**
 * A line like “[注]: 见附件” gives a link its address and is not shown; so is a note that
 * nothing refers to. Where no address follows, it is words, and is marked as such.
 * @param markdown its lines
 * @returns the same, with `\` before what is no definition
 */
export function keepWords(markdown: string): string {
  const notes = new Set([...markdown.matchAll(NOTE)].map(([, label = '']) => label.toLowerCase()));
  return markdown.replace(
    DEFINITION,
    (whole, margin: string, label: string, destination: string) => {
      const isUsed = label.startsWith('^')
        ? notes.has(label.toLowerCase())
        : ADDRESS.test(destination);
      return isUsed ? whole : `${margin}\\${whole.slice(margin.length)}`;
    },
  );
}

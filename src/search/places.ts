/**
 * @param text folded
 * @param query folded, not empty
 * @returns where `query` begins in `text`, in UTF-16 code units; overlapping places each
 */
export function placesOf(text: string, query: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) places.push(at);
  return places;
}

/** @returns how often `query` stands in `text`, overlapping places counted each */
export function countOf(text: string, query: string): number {
  let count = 0;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) count++;
  return count;
}

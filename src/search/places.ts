/**
 * @param text folded
 * @param query folded, not empty
 * @returns where `query` begins in `text`, in UTF-16 code units; of overlapping places the first
 */
export function placesOf(text: string, query: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    places.push(at);
  }
  return places;
}

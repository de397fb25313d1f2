const SHOWN = 40;
/** How much of what still agrees is shown before the place where two texts part. */
const BEFORE = 10;

/** @returns a piece of a text, with … where something is left out */
export const clip = (text: string, from = 0): string =>
  `${from > 0 ? '…' : ''}${text.slice(from, from + SHOWN)}${text.length > from + SHOWN ? '…' : ''}`;

/** @returns both texts from a little before the place where they part */
export function parting(one: string, other: string): [one: string, other: string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - BEFORE);
  return [clip(one, from), clip(other, from)];
}

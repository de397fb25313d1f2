/** What is repeated until a source is full, or what makes its parts. */
export type Unit = string | ((i: number) => string);

export const SENTENCE = '治水要舍得下本钱，也要算得清细账。';

/** A hanzi for each number, so that no two lines need be alike. */
export const hanzi = (i: number): string => String.fromCharCode(0x4e00 + (i % 20_000));

const BODY = `${SENTENCE.repeat(4)}\n`;
const part = (unit: Unit, i: number): string => (typeof unit === 'string' ? unit : unit(i));

/** One paragraph of a speech, and then the rest. */
export const under =
  (unit: Unit): Unit =>
  (i) =>
    i === 0 ? BODY : part(unit, i);

/** So many parts, and then a speech. */
export const over =
  (times: number, unit: Unit): Unit =>
  (i) =>
    i < times ? part(unit, i) : BODY;

/** @returns a text of so many bytes in UTF-8 at least */
export function filled(unit: Unit, bytes: number): string {
  const parts: string[] = [];
  for (let i = 0, sum = 0; sum < bytes; i++) {
    const one = part(unit, i);
    parts.push(one);
    sum += Buffer.byteLength(one);
  }
  return parts.join('');
}

/** Values in an order, each made as it is asked for; an array is one too. */
export interface Listed<T> extends Iterable<T> {
  readonly length: number;
}

/** @param make what gives the values, anew each time that they are asked for */
export const listed = <T>(length: number, make: () => Iterator<T>): Listed<T> => ({
  length,
  [Symbol.iterator]: make,
});

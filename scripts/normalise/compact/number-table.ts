/** Rows of a piece: what a table has grown by is never copied. */
const ROWS = 1024;

/** Rows of whole numbers from 0 to 2³² − 1, four bytes each, counted from 0. */
export interface NumberTable {
  readonly length: number;
  /** Adds a row at the end; `row` has as many numbers as the table has columns. */
  push(row: ArrayLike<number>): void;
  get(row: number, column: number): number;
  /** Changes a number of a row that is there. */
  set(row: number, column: number, value: number): void;
}

/** @param columns how many numbers each row has */
export function numberTable(columns: number): NumberTable {
  const pieces: Uint32Array[] = [];
  let length = 0;
  const pieceOf = (row: number) => pieces[Math.floor(row / ROWS)] as Uint32Array;
  return {
    get length() {
      return length;
    },
    push: (row) => {
      if (length % ROWS === 0) pieces.push(new Uint32Array(ROWS * columns));
      pieceOf(length).set(row, (length % ROWS) * columns);
      length++;
    },
    get: (row, column) => pieceOf(row)[(row % ROWS) * columns + column] as number,
    set: (row, column, value) => {
      pieceOf(row)[(row % ROWS) * columns + column] = value;
    },
  };
}

/** Bytes of a piece; a value that is longer has a piece of its own. */
const PIECE = 65_536;
/** Stands after each value, and never within one: JSON writes it as `\n`. */
const END = 0x0a;

/** Values by number, each held as the bytes of its JSON: as objects they would take ten times as much. */
export interface PackedList<T> {
  /** To be called once for a number. */
  put(at: number, value: T): void;
  /** @returns a copy of what was put, as JSON keeps it; nothing where nothing was */
  get(at: number): T | undefined;
}

/** @param count numbers go from 0 to one less */
export function packedList<T>(count: number): PackedList<T> {
  const pieces: Buffer[] = [];
  /** Where each value begins: one more than the bytes before it, were all pieces of one size. */
  const starts = new Float64Array(count);
  let used = PIECE;
  return {
    put: (at, value) => {
      const json = `${JSON.stringify(value)}\n`;
      const size = Buffer.byteLength(json);
      if (used + size > PIECE) {
        pieces.push(Buffer.alloc(Math.max(PIECE, size)));
        used = 0;
      }
      starts[at] = (pieces.length - 1) * PIECE + used + 1;
      used += (pieces.at(-1) as Buffer).write(json, used);
    },
    get: (at) => {
      const start = (starts[at] as number) - 1;
      if (start < 0) return undefined;
      const piece = pieces[Math.floor(start / PIECE)] as Buffer;
      const from = start % PIECE;
      return JSON.parse(piece.toString('utf8', from, piece.indexOf(END, from)));
    },
  };
}

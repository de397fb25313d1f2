/** Gives room for so many numbers. */
export type Room = (numbers: number) => Uint32Array;

export const newRoom: Room = (numbers) => new Uint32Array(numbers);

/**
 * Keeps what was asked for last, in two blocks of memory that are taken once: what is made goes
 * into one; when that is full, what the other holds is let go, and they change places. What is
 * asked for again moves over. So what was asked for last and before last are always whole, and
 * what is older may have been overwritten.
 * @param make its numbers are to be in the room that it is given, asked for once
 * @param move the same value with its numbers in another room
 * @param most how many numbers each block holds; of longer values the last one is kept beside
 */
export function keepRecent<V>(
  make: (key: number, room: Room) => Promise<V>,
  move: (value: V, room: Room) => V,
  most: number,
): (key: number) => Promise<V> {
  const block = () => ({ numbers: new Uint32Array(most), used: 0, held: new Map<number, V>() });
  let [now, before] = [block(), block()];
  let long: { key: number; value: V } | undefined;
  let isLong = false;
  const room: Room = (numbers) => {
    isLong = numbers > most;
    if (isLong) return newRoom(numbers);
    if (now.used + numbers > most) {
      [now, before] = [before, now];
      now.held.clear();
      now.used = 0;
    }
    now.used += numbers;
    return now.numbers.subarray(now.used - numbers, now.used);
  };
  return async (key) => {
    const known = now.held.get(key) ?? (long?.key === key ? long.value : undefined);
    if (known !== undefined) return known;
    const older = before.held.get(key);
    const value = older === undefined ? await make(key, room) : move(older, room);
    if (isLong) long = { key, value };
    else now.held.set(key, value);
    return value;
  };
}

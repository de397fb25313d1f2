/** How a reader is kept company who waits. */

/** Milliseconds after which a reader is told that something is under way, and that it is slow. */
const SOON = 400;
const LATE = 8000;

/** @param tell is called where `work` takes its time, and once more where it takes long */
export async function patiently<Value>(
  work: Promise<Value>,
  tell: (isLate: boolean) => void,
): Promise<Value> {
  const timers = [setTimeout(() => tell(false), SOON), setTimeout(() => tell(true), LATE)];
  try {
    return await work;
  } finally {
    timers.forEach(clearTimeout);
  }
}

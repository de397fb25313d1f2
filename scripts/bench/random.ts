/** A generator of whole numbers below a bound, the same ones each time (Lehmer, modulus 2³¹ − 1). */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
}

/** What was made lately, by key: so many at most, the longest unused goes. A failure is not kept. */
export class Kept<K, T> {
  readonly #most: number;
  readonly #known = new Map<K, Promise<T>>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K, make: () => Promise<T>): Promise<T> {
    const before = this.#known.get(key);
    this.#known.delete(key);
    const made = before ?? this.#made(key, make);
    this.#known.set(key, made);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest);
    return made;
  }

  has(key: K): boolean {
    return this.#known.has(key);
  }

  #made(key: K, make: () => Promise<T>): Promise<T> {
    const made = make();
    made.catch(() => this.#known.get(key) === made && this.#known.delete(key));
    return made;
  }
}

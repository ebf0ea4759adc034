/** Keeps what was used last, as much of it as weighs no more than a limit altogether. */
export class WeightedCache<V> {
  readonly #entries = new Map<string, { readonly value: V; readonly weight: number }>();
  readonly #limit: number;
  #weight = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): V | undefined {
    const found = this.#entries.get(key);
    if (found === undefined) return undefined;
    // The order of a map is that of insertion: the first is the one that was not used for longest.
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found.value;
  }

  /** What weighs more than half of the limit is not kept: it would push out everything else. */
  set(key: string, value: V, weight: number): void {
    this.delete(key);
    if (weight > this.#limit / 2) return;
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#limit) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const found = this.#entries.get(key);
    if (found === undefined) return;
    this.#entries.delete(key);
    this.#weight -= found.weight;
  }

  get weight(): number {
    return this.#weight;
  }
}

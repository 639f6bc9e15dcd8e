/** Numbers that look random and are the same for the same seed (mulberry32, public domain, Tommy Ettinger). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Whether something happens that happens in `share` of the cases. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** One item, each as likely as the others. */
  pick<T>(items: readonly T[]): T {
    return at(items, Math.floor(this.next() * items.length));
  }

  /**
   * One item, the first ones more often than the last, as with words and towns (the law of Zipf and Mandelbrot):
   * the n-th with a likelihood of about 1 / (n + flat).
   */
  favour<T>(items: readonly T[], flat = 0): T {
    const least = flat + 1;
    return at(items, Math.min(items.length - 1, Math.floor(least * ((items.length + least) / least) ** this.next() - least)));
  }

  /** Up to `count` different items, chosen with `favour`. */
  several<T>(items: readonly T[], count: number): T[] {
    return [...new Set(Array.from({ length: items.length === 0 ? 0 : count }, () => this.favour(items)))];
  }
}

function at<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new Error('There is nothing to choose from');
  return item;
}

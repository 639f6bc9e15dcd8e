import { openBundles, type Counts, type Fragment, type Pagefind } from './pagefind-bundle.ts';

/** What a reader looks for: words, and the values chosen of each facet. */
export interface Wish {
  readonly words: string;
  readonly chosen: Readonly<Record<string, readonly string[]>>;
}

export interface Found {
  readonly count: number;
  /** How many of the pages found have each value. */
  readonly counts: Counts;
  /** Fetches what the result at a place shows. */
  readonly fragment: (place: number) => Promise<Fragment>;
}

/** Several values of one facet: any of them. Several facets: each of them. */
const filtersOf = (chosen: Wish['chosen']) => Object.fromEntries(Object.entries(chosen).flatMap(([facet, any]) => (any.length === 0 ? [] : [[facet, { any }]])));

/** Searches one language; the bundles are fetched at the first question. */
export class Finder {
  readonly #index: string;
  #opening: Promise<Pagefind | undefined> | undefined;
  #attempt = 0;

  constructor(index: string) {
    this.#index = index;
  }

  /** Fetches the bundles, unless that is done or under way. What failed is tried again. */
  open(): Promise<Pagefind | undefined> {
    this.#opening ??= openBundles(this.#index, this.#attempt).catch((error: unknown) => {
      this.#opening = undefined;
      this.#attempt += 1;
      throw error;
    });
    return this.#opening;
  }

  async search({ words, chosen }: Wish): Promise<Found> {
    const pagefind = await this.open();
    const found = await pagefind?.search(words === '' ? null : words, { filters: filtersOf(chosen) });
    return {
      count: found?.results.length ?? 0,
      counts: found?.filters ?? {},
      fragment: (place) => found?.results[place]?.data() ?? Promise.reject(new Error(`There is no result ${place}`)),
    };
  }

  /** Every value there is, with the number of all its pages. */
  async values(): Promise<Counts> {
    return (await (await this.open())?.filters()) ?? {};
  }

  /** How many pages each value would give beside the choices in the other facets. */
  async counts({ words, chosen }: Wish, found: Found): Promise<Counts> {
    const counts: Record<string, Readonly<Record<string, number>>> = { ...found.counts };
    for (const [facet, values] of Object.entries(chosen)) if (values.length > 0) counts[facet] = (await this.search({ words, chosen: { ...chosen, [facet]: [] } })).counts[facet] ?? {};
    return counts;
  }
}

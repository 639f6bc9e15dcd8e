import type { Query } from './query.ts';
import { facetNames, type FacetName, type Register } from './register.ts';
import { inSort } from './sorting.ts';
import { measureOf, sizeOf } from './units.ts';
import { fold, holds } from './words.ts';

/** One thing that a query asks of a firm. */
export type Condition = FacetName | 'words' | 'order';

export interface Answer {
  /** The places of the firms found, in the order asked for. */
  readonly found: readonly number[];
  /** How many firms each value of a facet would give beside the choices in the other facets. */
  readonly counts: Readonly<Record<FacetName, readonly number[]>>;
  /** How many firms there would be without one of the conditions, the most first; those without which there are none are left out. */
  readonly without: readonly { readonly condition: Condition; readonly count: number }[];
  /** The firms that only the largest order keeps out, and not because theirs is larger: it is in another measure, or not declared. */
  readonly uncompared: { readonly otherMeasure: number; readonly undeclared: number };
}

type Test = (firm: number) => boolean;

/** Answers queries from what is in memory. */
export class Directory {
  readonly register: Register;
  readonly count: number;
  #folded: readonly string[] | undefined;

  constructor(register: Register) {
    this.register = register;
    this.count = register.rows.name.length;
  }

  /** Makes the texts ready for words, which takes longer than any answer. */
  prepare(): void {
    this.#folded ??= this.#fold();
  }

  /**
   * One pass over all firms: a firm that meets every condition is found; one that misses a single condition
   * would be found without it, and so counts beside the values of that facet.
   */
  answer(query: Query): Answer {
    const tests = this.#tests(query);
    const found: number[] = [];
    const nearly = new Map<Condition, number[]>(tests.map(({ condition }) => [condition, []]));
    for (let firm = 0; firm < this.count; firm += 1) {
      let missed: Condition | undefined;
      let misses = 0;
      for (const { condition, test } of tests) {
        if (test(firm)) continue;
        missed = condition;
        if ((misses += 1) > 1) break;
      }
      if (missed === undefined) found.push(firm);
      else if (misses === 1) nearly.get(missed)?.push(firm);
    }
    const without = tests.map(({ condition }) => ({ condition, count: found.length + (nearly.get(condition)?.length ?? 0) })).filter(({ count }) => count > 0);
    return {
      found: inSort(this.register, found, query.sort),
      counts: this.#counts(found, nearly),
      without: without.toSorted((a, b) => b.count - a.count),
      uncompared: this.#uncompared(query, nearly.get('order') ?? []),
    };
  }

  #tests({ words, chosen, maxOrder }: Query): { readonly condition: Condition; readonly test: Test }[] {
    const tests: { condition: Condition; test: Test }[] = [];
    for (const facet of facetNames) {
      const keys = chosen[facet] ?? [];
      if (keys.length === 0) continue;
      const { values, firms } = this.register.facets[facet];
      const places = new Set(values.flatMap(({ key }, place) => (keys.includes(key) ? [place] : [])));
      tests.push({ condition: facet, test: (firm) => firms[firm]?.some((place) => places.has(place)) === true });
    }
    if (words !== '') {
      const [asked, texts] = [fold(words).trim().split(' '), (this.#folded ??= this.#fold())];
      tests.push({ condition: 'words', test: (firm) => holds(texts[firm] ?? '', asked) });
    }
    if (maxOrder) {
      const [most, measure] = [sizeOf(maxOrder), measureOf(maxOrder.unit)];
      tests.push({
        condition: 'order',
        test: (firm) => {
          const order = this.register.orders[firm];
          return order != null && measureOf(order[1]) === measure && sizeOf({ amount: order[0], unit: order[1] }) <= most;
        },
      });
    }
    return tests;
  }

  /** What words are looked for in: names, descriptions, places, crafts, brands and products. */
  #fold(): readonly string[] {
    const { name, text, kicker, makes } = this.register.rows;
    return name.map((each, firm) => fold([each, text[firm], kicker[firm], makes[firm]].join(' ')));
  }

  #counts(found: readonly number[], nearly: ReadonlyMap<Condition, readonly number[]>): Record<FacetName, number[]> {
    const counted = facetNames.map((facet): [FacetName, number[]] => {
      const { values, firms } = this.register.facets[facet];
      const counts = values.map(() => 0);
      for (const group of [found, nearly.get(facet) ?? []]) for (const firm of group) for (const place of firms[firm] ?? []) counts[place] = (counts[place] ?? 0) + 1;
      return [facet, counts];
    });
    // `Object.fromEntries` forgets that every facet is among the keys.
    return Object.fromEntries(counted) as Record<FacetName, number[]>;
  }

  #uncompared({ maxOrder }: Query, keptOut: readonly number[]): Answer['uncompared'] {
    const orders = keptOut.map((firm) => this.register.orders[firm] ?? null);
    const undeclared = orders.filter((order) => order === null).length;
    return { undeclared, otherMeasure: orders.filter((order) => order !== null && maxOrder !== undefined && measureOf(order[1]) !== measureOf(maxOrder.unit)).length };
  }
}

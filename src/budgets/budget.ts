import type { Words } from '../model/words.ts';
import type { BuiltSite } from './built.ts';
import type { Visit } from './visit.ts';

/** What there is to weigh: the files of a built site, and what a browser saw on some of its pages. */
export interface Weighed {
  readonly site: BuiltSite;
  readonly visits: readonly Visit[];
}

/** How much one page has of something. */
export interface Weight {
  readonly page: string;
  readonly kind: string;
  readonly amount: number;
  /** More than this is over budget. */
  readonly most: number;
  /** The part of the page that counts, where it is one. */
  readonly part?: string;
}

/** How much a page may have of something, so that it is there at once wherever it is read. */
export interface Budget {
  readonly name: Words;
  /** Whoever is over budget is told what to do. */
  readonly remedy: Words;
  readonly say: (amount: number) => string;
  weigh(weighed: Weighed): Iterable<Weight>;
}

/** An amount of bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export const overruns = (budget: Budget, weighed: Weighed): Weight[] => [...budget.weigh(weighed)].filter(({ amount, most }) => amount > most);

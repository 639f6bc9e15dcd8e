import { expect } from 'vitest';
import type { Tag } from './html.ts';
import type { Page, Site } from './site.ts';

/** Something wrong on a page. */
export interface Fault {
  /** The address of the page, or the file. */
  readonly page: string;
  readonly what: string;
  readonly where: string;
}

/** A promise that the site keeps. */
export interface Check {
  readonly sentence: string;
  faults(site: Site): Iterable<Fault>;
}

/** A promise that every page keeps. */
export abstract class PageCheck implements Check {
  abstract readonly sentence: string;

  abstract check(page: Page, site: Site): Iterable<Fault>;

  *faults(site: Site): Generator<Fault> {
    for (const page of site.pages) yield* this.check(page, site);
  }
}

export const fault = ({ path }: Pick<Page, 'path'>, what: string, tag?: Tag): Fault => ({ page: path, what, where: tag?.where ?? 'the page' });

/** Fails with every fault, one a line. */
export function expectNone(faults: Iterable<Fault>): void {
  const lines = new Set(Array.from(faults, ({ page, what, where }) => `${page}: ${what} (${where})`));
  if (lines.size > 0) expect.fail(`${lines.size} faults:\n${[...lines].join('\n')}`);
}

import type { Entry } from '../ingest/index.ts';
import type { Edition, LinkView } from './edition.ts';

/** The sign of a brand. Drawn inside `data-brand` of its id, it has the brand's colour. */
export interface EmblemView {
  readonly id: string;
  /** What stands in a ring instead of the emblem that a brand does not have. */
  readonly initials?: string;
}

/** A brand by its sign and name. */
export interface BrandMark extends EmblemView {
  readonly link: LinkView;
}

export const emblemOf = (edition: Edition, brand: Entry<'brand'>): EmblemView => ({ id: brand.id, ...(brand.main.data.emblem === undefined && { initials: initials(edition.title(brand)) }) });

export const brandMark = (edition: Edition, brand: Entry<'brand'>): BrandMark => ({ ...emblemOf(edition, brand), link: edition.link(brand) });

/** The first letters of the first and the last word of a name that begin with a capital: “Made in Vicenza” is MV. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return [words[0], ...words.slice(1).slice(-1)].map((word) => Array.from(word ?? name)[0] ?? '').join('');
}

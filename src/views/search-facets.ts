import { isOf, type Entry } from '../ingest/index.ts';
import type { Reference } from '../model/index.ts';
import { isListed } from '../routing/routes.ts';
import { isSample, pictureOf } from './card.ts';
import type { Edition } from './edition.ts';
import { membersOf } from './membership.ts';

/** What a reader can narrow a search by, in the order of the search page. */
export const facetNames = ['kind', 'territory', 'brand', 'craft'] as const;
export type FacetName = (typeof facetNames)[number];

/** What search knows of an entry beside its text: the facets to narrow by, and what a result shows. All in the page's language. */
export interface SearchView {
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  readonly kind: string;
  readonly place?: string;
  /** The names of its brands and crafts: an entry is found by them although its text may not say them. */
  readonly about?: string;
  readonly image?: { readonly src: string; readonly width: number; readonly height: number };
  readonly sample?: string;
}

interface Subjects {
  readonly territories: readonly Entry<'territory'>[];
  readonly brands: readonly Entry<'brand'>[];
  readonly crafts: readonly Entry<'craft'>[];
}

export function searchView(edition: Edition, entry: Entry): SearchView {
  const { t } = edition;
  const { territories, crafts, ...named } = subjects(edition, entry);
  const brands = named.brands.filter((brand) => edition.routes.hasPage(brand, edition.locale));
  const names = (all: readonly Entry[]) => all.filter((each) => each !== entry).map((each) => edition.title(each)).join(', ');
  const [place, about] = [names(territories), names([...brands, ...crafts])];
  const image = pictureOf(edition, entry);
  return {
    facets: {
      kind: isListed(entry.collection) ? [t(`list.${entry.collection}`)] : [],
      territory: withOuter(edition, territories).map((each) => edition.title(each)),
      brand: brands.map((each) => edition.title(each)),
      craft: crafts.map((each) => edition.title(each)),
    },
    kind: isListed(entry.collection) ? t(`kind.${entry.collection}`) : t('kind.page'),
    ...(place !== '' && { place }),
    ...(about !== '' && { about }),
    ...(image && { image: smallest(image) }),
    ...(isSample(entry) && { sample: t('sample.label') }),
  };
}

function subjects(edition: Edition, entry: Entry): Subjects {
  const pick = ({ territories = [], brands = [], crafts = [] }: { territories?: readonly Reference<'territory'>[]; brands?: readonly Reference<'brand'>[]; crafts?: readonly Reference<'craft'>[] }): Subjects => ({
    territories: edition.found(territories),
    brands: edition.found(brands),
    crafts: edition.found(crafts),
  });
  const of = (references: readonly Reference[]) => {
    const [subject] = edition.found(references);
    return subject ? subjects(edition, subject) : pick({});
  };
  if (isOf(entry, 'story')) return pick({ territories: [entry.main.data.territory], brands: entry.main.data.brands, crafts: entry.main.data.crafts });
  if (isOf(entry, 'firm')) {
    const isMember = (brand: Entry<'brand'>) => membersOf(edition, brand).active.has(entry.id);
    return { ...pick({ territories: [entry.main.data.territory], crafts: entry.main.data.crafts }), brands: edition.content.referring(entry, 'brand').filter(isMember) };
  }
  if (isOf(entry, 'person')) return of(entry.main.data.firm ? [entry.main.data.firm] : []);
  if (isOf(entry, 'product')) return { ...of([entry.main.data.firm]), crafts: edition.found([entry.main.data.craft]) };
  if (isOf(entry, 'territory')) return { ...pick({ crafts: entry.main.data.crafts }), territories: [entry] };
  if (isOf(entry, 'brand')) return { ...pick({ territories: entry.main.data.territories }), brands: [entry] };
  if (isOf(entry, 'craft')) return { ...pick({}), crafts: [entry] };
  if (isOf(entry, 'supply-chain')) return pick({ territories: entry.main.data.territories, crafts: [entry.main.data.craft] });
  if (isOf(entry, 'event')) return pick({ territories: [entry.main.data.territory], brands: entry.main.data.brands });
  if (isOf(entry, 'network')) return pick({ territories: entry.main.data.territory ? [entry.main.data.territory] : [] });
  return pick({});
}

/** Territories and all those they are part of: who narrows by a region finds its towns. */
function withOuter(edition: Edition, territories: readonly Entry<'territory'>[]): Entry<'territory'>[] {
  const found = new Set(territories);
  // A set goes on to what is added to it on the way.
  for (const { main } of found) if (main.data.within) for (const outer of edition.found([main.data.within])) found.add(outer);
  return [...found];
}

/** The smallest size of a picture: a result shows it 10 rem wide. */
function smallest({ srcset, src, width, height }: { readonly srcset: string; readonly src: string; readonly width: number; readonly height: number }): NonNullable<SearchView['image']> {
  const [, small = src, wide = String(width)] = /^(\S+) (\d+)w/.exec(srcset) ?? [];
  return { src: small, width: Number(wide), height: Math.round((height * Number(wide)) / width) };
}

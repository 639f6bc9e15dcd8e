import type { ModelName } from '../../../src/model/index.ts';
import type { Within } from './need.ts';

/** The shared values of an entry, as they are written. */
export type Values = Readonly<Record<string, unknown>>;

/** What the published site says of an entry. */
export type Lookup = (collection: ModelName, id: string) => Promise<Values | undefined>;

/** The fields by which an entry belongs to a territory or a brand, itself or through what it is about. An entry that belongs to none belongs to all. */
const belonging: Readonly<Record<ModelName, Readonly<Record<string, ModelName>>>> = {
  story: { territory: 'territory', brands: 'brand' },
  event: { territory: 'territory', brands: 'brand' },
  firm: { territory: 'territory' },
  network: { territory: 'territory' },
  'supply-chain': { territories: 'territory' },
  product: { firm: 'firm' },
  person: { firm: 'firm' },
  check: { story: 'story', firm: 'firm', product: 'product' },
  mention: { firm: 'firm', brand: 'brand', story: 'story' },
  territory: {},
  brand: {},
  craft: {},
  market: {},
  page: {},
  'product-class': {},
  'evidence-kind': {},
};

/** What a check can be about. */
export const subjects = ['story', 'firm', 'product'] as const;

/** The ids that a field names. */
export const named = (value: unknown): string[] => [value].flat().filter((each): each is string => typeof each === 'string' && /^[a-z0-9-]+$/.test(each));

/** All places to which an entry belongs. */
export async function placesOf(collection: ModelName, id: string, values: Values | undefined, lookup: Lookup): Promise<Within[]> {
  if (values === undefined) return ['all'];
  if (collection === 'brand') return [[`brand/${id}`]];
  if (collection === 'territory') return [await partOf(id, values, lookup)];
  const places: Within[] = [];
  for (const [field, of] of Object.entries(belonging[collection])) {
    for (const name of named(values[field])) places.push(...(of === 'territory' || of === 'brand' ? [await placeNamed(of, name, lookup)] : await placesOf(of, name, await lookup(of, name), lookup)));
  }
  return places.length === 0 ? ['all'] : places;
}

const placeNamed = async (of: 'territory' | 'brand', id: string, lookup: Lookup): Promise<Within> => (of === 'brand' ? [`brand/${id}`] : partOf(id, await lookup(of, id), lookup));

/** A territory, and those that it is part of. */
async function partOf(id: string, values: Values | undefined, lookup: Lookup): Promise<string[]> {
  const chain: string[] = [];
  let at: string | undefined = id;
  for (let here = values; at !== undefined && !chain.includes(`territory/${at}`); here = at === undefined ? undefined : await lookup('territory', at)) {
    chain.push(`territory/${at}`);
    at = named(here?.['within'])[0];
  }
  return chain;
}

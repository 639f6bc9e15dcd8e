import { facetNames, type FacetColumn, type FacetName, type Register } from '../../../src/directory/register.ts';
import type { Unit } from '../../../src/directory/units.ts';

/** What a firm of a test says; what is left out is not declared. */
export type Firm = { readonly name: string; readonly text?: string; readonly order?: readonly [number, Unit]; readonly founded?: number; readonly confirmed?: string } & Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** A register of invented firms, in the order in which they are given. */
export function registerOf(firms: readonly Firm[]): Register {
  const texts = (of: (firm: Firm) => string) => firms.map(of);
  const empty = texts(() => '');
  const facets = facetNames.map((facet): [FacetName, FacetColumn] => {
    const keys = [...new Set(firms.flatMap((firm) => firm[facet] ?? []))];
    return [facet, { values: keys.map((key) => ({ key, label: key.toUpperCase() })), firms: firms.map((firm) => (firm[facet] ?? []).map((key) => keys.indexOf(key))) }];
  });
  return {
    rows: {
      name: texts(({ name }) => name),
      slug: texts(({ name }) => name.toLowerCase()),
      kicker: empty,
      brand: empty,
      text: texts(({ text = '' }) => text),
      picture: empty,
      monogram: empty,
      sample: empty,
      makes: empty,
      minimumOrder: empty,
      leadTime: empty,
      languages: empty,
      certificateState: firms.map(() => 'none'),
      certificateWord: empty,
      certificates: empty,
      verificationState: firms.map(() => 'none'),
      verification: empty,
      confirmed: empty,
    },
    // `Object.fromEntries` forgets that every facet is among the keys.
    facets: Object.fromEntries(facets) as Record<FacetName, FacetColumn>,
    orders: firms.map(({ order = null }) => order),
    founded: firms.map(({ founded = 0 }) => founded),
    confirmedOn: firms.map(({ confirmed = '' }) => confirmed),
  };
}

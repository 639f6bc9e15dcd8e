import { facetNames, yes, type FacetColumn, type FacetName, type FirmRow, type Register } from '../directory/register.ts';
import type { Entry } from '../ingest/index.ts';
import { lastingValues, pagedFacets } from '../routing/facet-pages.ts';
import { firmRow } from './directory-row.ts';
import type { Edition } from './edition.ts';
import { isValid, validity } from './validity.ts';
import { verificationView } from './verification.ts';

type Firm = Entry<'firm'>;

interface Value {
  readonly key: string;
  readonly label: string;
}

/** A certificate's scheme as it stands in an address: “ISO 9001:2015” is `iso-9001-2015`. */
const schemeKey = (scheme: string): string => scheme.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

/** What a firm has of a facet on the day of the edition. */
export function valuesOf(edition: Edition, firm: Firm, facet: FacetName): Value[] {
  const { t, format, today, content } = edition;
  const { data } = firm.main;
  const paged = pagedFacets.find((each) => each === facet);
  if (paged) return lastingValues(content, firm, paged).map(({ key, entry }) => ({ key, label: entry ? edition.title(entry) : facet === 'language' ? capital(edition, format.language(key)) : t('visit.open') }));
  switch (facet) {
    case 'role':
      return [{ key: data.role, label: t(`option.firmRole.${data.role}`) }];
    case 'certificate':
      return (data.trade?.certificates ?? []).filter(({ validUntil }) => isValid(validity(validUntil, today))).map(({ scheme }) => ({ key: schemeKey(scheme), label: scheme })).filter(({ key }) => key !== '');
    case 'incoterm':
      return (data.trade?.incoterms ?? []).map((key) => ({ key, label: t(`option.incoterm.${key}`) }));
    case 'market':
      return (data.trade?.exportMarkets ?? []).map((key) => ({ key, label: format.country(key) }));
    case 'seeking':
      return data.seeking.filter(({ validUntil }) => validUntil === undefined || validUntil >= today).map(({ mode }) => ({ key: mode, label: t(`option.entryMode.${mode}`) }));
    case 'verified':
      return isValid(verificationView(edition, firm).state) ? [{ key: yes, label: t('directory.verified') }] : [];
    default:
      throw new Error(`A firm has no values of ${facet}`);
  }
}

const capital = ({ locale }: Edition, text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

const columns = new WeakMap<Edition, Readonly<Record<FacetName, FacetColumn>>>();

/** The values that firms have of each facet, the most frequent first, then by name. */
export function facetColumns(edition: Edition): Readonly<Record<FacetName, FacetColumn>> {
  const before = columns.get(edition);
  if (before) return before;
  const collator = new Intl.Collator(edition.locale);
  const made = facetNames.map((facet): [FacetName, FacetColumn] => {
    const found = new Map<string, Value & { count: number }>();
    const firms = edition.ordered('firm').map((firm) => new Map(valuesOf(edition, firm, facet).map((value) => [value.key, value])));
    for (const values of firms)
      for (const [key, value] of values) {
        const one = found.get(key) ?? { ...value, count: 0 };
        one.count += 1;
        found.set(key, one);
      }
    const values = [...found.values()].sort((a, b) => b.count - a.count || collator.compare(a.label, b.label) || (a.key < b.key ? -1 : 1));
    const places = new Map(values.map(({ key }, place) => [key, place]));
    return [facet, { values: values.map(({ key, label }) => ({ key, label })), firms: firms.map((own) => [...own.keys()].map((key) => places.get(key) ?? 0)) }];
  });
  // `Object.fromEntries` forgets that every facet is among the keys.
  const all = Object.fromEntries(made) as Record<FacetName, FacetColumn>;
  columns.set(edition, all);
  return all;
}

/** The whole directory in the edition's language, in the order of names. */
export function registerOf(edition: Edition): Register {
  const firms = edition.ordered('firm');
  const rows = firms.map((firm) => firmRow(edition, firm));
  const column = <K extends keyof FirmRow>(name: K) => rows.map((row) => row[name]);
  return {
    rows: {
      name: column('name'),
      slug: column('slug'),
      kicker: column('kicker'),
      brand: column('brand'),
      text: column('text'),
      picture: column('picture'),
      monogram: column('monogram'),
      sample: column('sample'),
      makes: column('makes'),
      minimumOrder: column('minimumOrder'),
      leadTime: column('leadTime'),
      languages: column('languages'),
      certificateState: column('certificateState'),
      certificateWord: column('certificateWord'),
      certificates: column('certificates'),
      verificationState: column('verificationState'),
      verification: column('verification'),
      confirmed: column('confirmed'),
    },
    facets: facetColumns(edition),
    orders: firms.map(({ main: { data } }) => (data.trade?.minimumOrder ? [data.trade.minimumOrder.amount, data.trade.minimumOrder.unit] : null)),
    founded: firms.map(({ main: { data } }) => data.foundedYear ?? 0),
    confirmedOn: firms.map(({ main: { data } }) => data.trade?.lastConfirmedOn ?? ''),
  };
}

import type { FacetName, FirmRow } from '../directory/register.ts';
import type { Entry } from '../ingest/index.ts';
import { brandsOf, languagesOf, lastingValues } from '../routing/facet-pages.ts';
import { isSample, pictureOf } from './card.ts';
import type { Edition, ImageView } from './edition.ts';
import { certificateStates } from './firm/certificates.ts';
import { quantityLabel } from './labels.ts';
import { isValid } from './validity.ts';
import { verificationView } from './verification.ts';

type Firm = Entry<'firm'>;

/** Firms as lines with the same facts in the same order. */
export interface FirmRowsView {
  /** The address under which the pages of firms stand. */
  readonly base: string;
  readonly rows: readonly FirmRow[];
  readonly words: { readonly makes: string; readonly minimumOrder: string; readonly leadTime: string; readonly languages: string; readonly certificates: string; readonly verification: string; readonly undeclared: string };
}

export const facetLabel = ({ t }: Edition, facet: FacetName): string => t(`directory.facet.${facet}`);

export function firmRows(edition: Edition, firms: readonly Firm[]): FirmRowsView {
  const { t } = edition;
  return {
    base: edition.routes.directory(edition.locale, ''),
    rows: firms.map((firm) => firmRow(edition, firm)),
    words: {
      makes: t('directory.makes'),
      minimumOrder: t('trade.minimumOrder'),
      leadTime: t('trade.leadTime'),
      languages: t('directory.languages'),
      certificates: t('certificates.heading'),
      verification: t('directory.verification'),
      undeclared: t('fact.undeclared'),
    },
  };
}

const known = new WeakMap<Edition, Map<Firm, FirmRow>>();

/** A firm's line of the directory, which is the same on every page of an edition. */
export function firmRow(edition: Edition, firm: Firm): FirmRow {
  const rows = known.get(edition) ?? new Map<Firm, FirmRow>();
  known.set(edition, rows);
  const row = rows.get(firm) ?? makeRow(edition, firm);
  rows.set(firm, row);
  return row;
}

function makeRow(edition: Edition, firm: Firm): FirmRow {
  const { t, format, content, locale } = edition;
  const data = edition.data(firm);
  const brands = brandsOf(content, firm);
  const picture = pictureOf(edition, firm);
  const order = data.trade?.minimumOrder;
  const titles = (facet: 'class' | 'craft') => lastingValues(content, firm, facet).flatMap(({ entry }) => (entry ? [edition.title(entry)] : []));
  return {
    name: data.name,
    slug: firm.versions.get(locale)?.slug ?? firm.id,
    kicker: [...brands.map((brand) => edition.title(brand)), data.address.place, ...titles('craft')].join(' · '),
    brand: brands[0]?.id ?? '',
    text: data.standfirst,
    picture: picture ? smallPicture(picture) : '',
    monogram: monogramOf(data.name),
    sample: isSample(firm) ? t('sample.label') : '',
    makes: titles('class').join(', '),
    minimumOrder: order ? quantityLabel(edition, order) : '',
    leadTime: data.trade?.leadTimeWeeks === undefined ? '' : format.weeks(data.trade.leadTimeWeeks),
    languages: languagesOf(firm).map((code) => format.language(code)).join(', '),
    ...certificates(edition, firm),
    ...verification(edition, firm),
  };
}

function certificates(edition: Edition, { main: { data } }: Firm): Pick<FirmRow, 'certificateState' | 'certificateWord' | 'certificates'> {
  const { t, format } = edition;
  const states = certificateStates(edition, data.trade);
  if (states.length === 0) return { certificateState: 'none', certificateWord: '', certificates: '' };
  const [valid, expired, undated] = [states.filter(isValid).length, states.filter((state) => state === 'bad').length, states.filter((state) => state === 'none').length];
  return {
    certificateState: (['good', 'warn', 'bad'] as const).find((state) => states.includes(state)) ?? 'none',
    certificateWord: [
      ...(valid > 0 ? [t('directory.certificatesValid', { count: valid })] : []),
      ...(expired > 0 ? [t('directory.certificatesExpired', { count: expired })] : []),
      ...(undated > 0 ? [t('directory.certificatesUndated', { count: undated })] : []),
    ].join(', '),
    certificates: (data.trade?.certificates ?? [])
      .flatMap(({ scheme, validUntil }, place) => {
        if (states[place] === 'good') return [scheme];
        return states[place] === 'warn' && validUntil !== undefined ? [t('directory.certificateEnds', { scheme, date: format.date(validUntil) })] : [];
      })
      .join(', '),
  };
}

function verification(edition: Edition, firm: Firm): Pick<FirmRow, 'verificationState' | 'verification' | 'confirmed'> {
  const { t, format } = edition;
  const { state, label, note } = verificationView(edition, firm);
  const confirmedOn = firm.main.data.trade?.lastConfirmedOn;
  const terms = confirmedOn === undefined ? undefined : t('directory.confirmedOn', { date: format.date(confirmedOn) });
  return { verificationState: state, verification: label, confirmed: [note, terms].filter((each) => each !== undefined).join('. ') };
}

/** The smallest WebP of a picture, which every browser that runs the site's scripts can show. */
const smallPicture = ({ sources, src }: ImageView): string => /^\S+/.exec(sources.find(({ type }) => type === 'image/webp')?.srcset ?? '')?.[0] ?? src;

/** The first letters of the first and the last word of a name. */
function monogramOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return [words[0], ...(words.length > 1 ? [words.at(-1)] : [])].map((word) => /\p{L}/u.exec(word ?? '')?.[0].toUpperCase() ?? '').join('');
}

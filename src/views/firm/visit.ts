import type { Data } from '../../model/index.ts';
import { placeView, type PlaceView } from '../place.ts';
import type { Edition } from '../edition.ts';
import { fact, paragraphs } from '../parts.ts';
import type { FactView } from '../section.ts';
import { hoursView, type HoursView } from './hours.ts';

type Firm = Data<'firm'>;

/** Whether, when and how to visit a firm, and where it is. */
export interface VisitView {
  readonly heading: string;
  readonly facts: readonly FactView[];
  readonly undeclared: string;
  readonly hours?: HoursView;
  readonly experiences?: { readonly heading: string; readonly all: readonly { readonly name: string; readonly facts: readonly string[] }[] };
  readonly howToGetHere?: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly where: { readonly heading: string; readonly lines: readonly string[]; readonly lang?: string; readonly country: string; readonly place: PlaceView };
}

/** Whether visitors are let in, in a few words; undefined if the firm has not said. */
export function admission({ t }: Edition, visit: Firm['visit']): string | undefined {
  if (!visit) return undefined;
  if (!visit.open) return t('visit.no');
  return visit.byAppointment === true ? t('visit.byAppointment') : t('visit.yes');
}

export function visitView(edition: Edition, { name, visit, address, position, territory }: Firm, ownLanguage: string | undefined): VisitView {
  const { t, format } = edition;
  const languages = (codes: readonly string[]) => format.list(codes.map((code) => format.language(code)));
  const hours = visit?.open === true ? hoursView(edition, visit, address.country) : undefined;
  const about = edition.content.find(territory)?.main.data.position;
  return {
    heading: t('visit.heading'),
    facts: [fact(t('visit.open'), admission(edition, visit)), ...(visit?.open === true ? [fact(t('visit.languages'), languages(visit.languages)), ...(hours ? [] : [fact(t('visit.hours'), undefined)])] : [])],
    undeclared: t('fact.undeclared'),
    ...(hours && { hours }),
    ...(visit &&
      visit.experiences.length > 0 && {
        experiences: {
          heading: t('visit.experiences'),
          all: visit.experiences.map(({ name, minutes, price, languages: spoken }) => ({
            name,
            facts: [format.minutes(minutes), price === undefined ? t('visit.priceUndeclared') : price === 0 ? t('visit.free') : t('visit.perHead', { price: format.euros(price) }), ...(spoken.length === 0 ? [] : [languages(spoken)])],
          })),
        },
      }),
    ...(visit?.howToGetHere !== undefined && { howToGetHere: { heading: t('visit.howToGetHere'), paragraphs: paragraphs(visit.howToGetHere) } }),
    where: {
      heading: t('visit.where'),
      lines: [address.street, `${address.postalCode} ${address.place}${address.province === undefined ? '' : ` (${address.province})`}`],
      country: format.country(address.country),
      ...(ownLanguage !== undefined && { lang: ownLanguage }),
      // The firms of a territory share its land.
      place: placeView(edition, name, position, about),
    },
  };
}

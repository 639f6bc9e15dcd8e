import { zoneNames } from '../i18n/zone.ts';
import type { Entry } from '../ingest/index.ts';
import { models, type Data } from '../model/index.ts';
import { dateOf, type DateView } from './date.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';
import { cards, fact, paragraphs } from './parts.ts';
import { placeView } from './place.ts';
import type { EntryParts, FactView, SectionView } from './section.ts';

export interface EventParts extends EntryParts {
  readonly page: 'event';
  readonly date: DateView;
  readonly when: string;
  /** In whose time `when` is. */
  readonly zone: string;
  readonly facts: { readonly heading: string; readonly facts: readonly FactView[]; readonly undeclared: string };
  /** Where to register, while one still can, and the file for the reader’s own calendar. */
  readonly registration?: LinkView;
  readonly calendar?: LinkView;
  readonly description: readonly string[];
}

export function eventParts(edition: Edition, entry: Entry<'event'>): EventParts {
  const { t, format, routes, locale } = edition;
  const { defaultLocale } = edition.content.site;
  /** Addresses and names of bodies are written once, in the site’s own language. */
  const ownLanguage = locale === defaultLocale ? {} : { lang: defaultLocale };
  const { data } = edition.version(entry);
  const { place, registrationUrl } = data;
  const date = dateOf(edition, entry);
  const isOver = date.state === 'past';
  const calendar = routes.calendar(entry, locale);
  const register = registrationUrl === undefined ? undefined : { label: t('event.register', { host: new URL(registrationUrl).hostname }), href: registrationUrl };
  return {
    page: 'event',
    kicker: [{ label: optionLabel(edition, models.event.fields.kind, data.kind) }, ...edition.links(data.brands), ...edition.links([data.territory])],
    standfirst: data.standfirst,
    date,
    when: format.span(data.start, data.end),
    zone: t('event.localTime', zoneNames(t('locale.formats'), data.timeZone, data.start)),
    facts: {
      heading: t('event.facts'),
      undeclared: t('fact.undeclared'),
      facts: [
        { ...fact(t('event.where'), `${place.name}, ${place.address}`), ...ownLanguage },
        fact(t('event.languages'), format.list(data.languages.map((code) => format.language(code)))),
        { ...fact(t('event.organiser'), data.organiser), ...ownLanguage },
        ...(register ? [] : [fact(t('event.registration'), undefined)]),
      ],
    },
    ...(register && !isOver && { registration: register }),
    ...(calendar !== undefined && !isOver && { calendar: { label: t('event.calendar'), href: calendar } }),
    description: paragraphs(data.description),
    sections: [
      ...(data.profilesSought === undefined ? [] : [{ kind: 'text', heading: t('event.profilesSought'), paragraphs: paragraphs(data.profilesSought) } as const]),
      ...(data.schedule.length === 0 ? [] : [{ kind: 'schedule', heading: t('event.schedule'), items: data.schedule.map(({ time, what }) => ({ when: time, what })) } as const]),
      ...whereabouts(edition, data),
      ...cards(edition, t('event.firms'), edition.found(data.firms)),
      ...cards(edition, t('event.territory'), edition.found([data.territory])),
    ],
  };
}

function whereabouts(edition: Edition, { place, territory }: Data<'event'>): SectionView[] {
  if (!place.position) return [];
  const { t, content } = edition;
  // The events of a territory share its land.
  const about = content.find(territory)?.main.data.position;
  return [{ kind: 'place', heading: t('map.of', { place: place.name }), place: placeView(edition, place.name, place.position, about), facts: [], undeclared: t('fact.undeclared') }];
}

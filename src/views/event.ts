import type { Entry } from '../ingest/index.ts';
import { models } from '../model/index.ts';
import type { Edition } from './edition.ts';
import { optionLabel } from './labels.ts';
import { cards, fact, facts, linkFact, paragraphs } from './parts.ts';
import type { EntryParts } from './section.ts';

export function eventParts(edition: Edition, entry: Entry<'event'>): EntryParts {
  const { t, format } = edition;
  const { data } = edition.version(entry);
  return {
    kicker: [...edition.links(data.brands), ...edition.links([data.territory])],
    standfirst: data.standfirst,
    byline: format.span(data.start, data.end),
    sections: [
      { kind: 'text', paragraphs: paragraphs(data.description) },
      ...facts(edition, t('event.facts'), [
        fact(t('event.kind'), optionLabel(edition, models.event.fields.kind, data.kind)),
        fact(t('event.when'), `${format.span(data.start, data.end)} (${data.timeZone})`),
        fact(t('event.where'), `${data.place.name}, ${data.place.address}`),
        fact(t('event.languages'), format.list(data.languages.map((code) => format.language(code)))),
        fact(t('event.organiser'), data.organiser),
        linkFact(t('event.registration'), data.registrationUrl === undefined ? [] : [{ label: new URL(data.registrationUrl).hostname, href: data.registrationUrl }]),
      ]),
      ...(data.profilesSought === undefined ? [] : [{ kind: 'text', heading: t('event.profilesSought'), paragraphs: paragraphs(data.profilesSought) } as const]),
      ...facts(edition, t('event.schedule'), data.schedule.map(({ time, what }) => fact(time, what))),
      ...cards(edition, t('event.firms'), edition.found(data.firms)),
      ...cards(edition, t('event.territory'), edition.found([data.territory])),
    ],
  };
}

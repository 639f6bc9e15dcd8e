import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { cards, facts, linkFact, paragraphs, sources } from './parts.ts';
import type { EntryParts } from './section.ts';

export function marketParts(edition: Edition, entry: Entry<'market'>): EntryParts {
  const { t, routes, locale } = edition;
  const { data } = edition.version(entry);
  const present = routes.entries('firm', locale).filter((firm) => firm.main.data.trade?.exportMarkets.includes(data.country));
  return {
    kicker: [],
    standfirst: data.standfirst,
    sections: [
      { kind: 'text', paragraphs: paragraphs(data.notes) },
      ...(data.ambassadors.length === 0
        ? []
        : [
            {
              kind: 'stages',
              heading: t('market.ambassadors'),
              undeclared: t('fact.undeclared'),
              stages: data.ambassadors.map(({ person, city, role }) => ({ title: city, text: role, facts: [linkFact(t('market.person'), edition.links([person]))] })),
            } as const,
          ]),
      ...facts(edition, t('market.associations'), data.associations.map(({ name, city, url }) => linkFact(city, [url === undefined ? { label: name } : { label: name, href: url }]))),
      ...cards(edition, t('market.firms'), present),
      ...sources(edition, data.sources),
    ],
  };
}

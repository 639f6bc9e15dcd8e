import type { Entry } from '../ingest/index.ts';
import { atlasSection } from './atlas.ts';
import { bodyView } from './body.ts';
import type { Edition } from './edition.ts';
import { cards, mostCards, referringCards, sources } from './parts.ts';
import type { EntryParts } from './section.ts';

export function craftParts(edition: Edition, entry: Entry<'craft'>): EntryParts {
  const { t, content } = edition;
  const { data } = edition.version(entry);
  const people = content.referring(entry, 'firm').slice(0, mostCards).flatMap((firm) => edition.found(firm.main.data.people));
  return {
    kicker: [],
    standfirst: data.standfirst,
    ...(data.image && { image: edition.image(entry, data.image) }),
    sections: [
      { kind: 'body', body: bodyView(edition, entry) },
      ...referringCards(edition, t('craft.firms'), entry, 'firm'),
      ...cards(edition, t('craft.people'), [...new Set(people)].slice(0, mostCards)),
      ...referringCards(edition, t('craft.stories'), entry, 'story'),
      ...referringCards(edition, t('craft.chains'), entry, 'supply-chain'),
      ...referringCards(edition, t('craft.products'), entry, 'product'),
      ...atlasSection(edition, t('craft.territories'), content.referring(entry, 'territory')),
      ...sources(edition, data.sources),
    ],
  };
}

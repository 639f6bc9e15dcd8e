import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { fact, facts, linkFact, paragraphs, phoneLink, referringCards } from './parts.ts';
import type { EntryParts } from './section.ts';

export function personParts(edition: Edition, entry: Entry<'person'>): EntryParts {
  const { t, format } = edition;
  const { data } = edition.version(entry);
  const { email, phone } = data.contacts ?? {};
  return {
    kicker: data.firm ? edition.links([data.firm]) : [],
    standfirst: data.role,
    ...(data.portrait && { image: edition.image(entry, data.portrait) }),
    sections: [
      { kind: 'text', paragraphs: paragraphs(data.bio) },
      ...facts(edition, t('person.facts'), [
        ...(data.firm ? [linkFact(t('person.firm'), edition.links([data.firm]))] : []),
        fact(t('person.languages'), format.list(data.languages.map((code) => format.language(code)))),
        ...(email === undefined ? [] : [linkFact(t('firm.email'), [{ label: email, href: `mailto:${email}` }])]),
        ...(phone === undefined ? [] : [linkFact(t('firm.phone'), [phoneLink(phone)])]),
        ...(data.sameAs.length === 0 ? [] : [linkFact(t('firm.profiles'), data.sameAs.map((url) => ({ label: new URL(url).hostname, href: url })))]),
      ]),
      ...referringCards(edition, t('person.stories'), entry, 'story'),
      ...referringCards(edition, t('person.markets'), entry, 'market'),
    ],
  };
}

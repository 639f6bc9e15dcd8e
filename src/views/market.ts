import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { notesOf, type NotesParts } from './notes.ts';
import { cards, facts, linkFact, phoneLink, sources } from './parts.ts';
import { portraitOf } from './portrait.ts';
import type { SectionView } from './section.ts';

export function marketParts(edition: Edition, entry: Entry<'market'>): NotesParts {
  const { t, routes, locale } = edition;
  const { data } = edition.version(entry);
  const present = routes.entries('firm', locale).filter((firm) => firm.main.data.trade?.exportMarkets.includes(data.country));
  return {
    page: 'notes',
    kicker: [],
    standfirst: data.standfirst,
    notes: notesOf(data.notes),
    beside: [
      ...ambassadors(edition, data.ambassadors),
      ...facts(edition, t('market.associations'), data.associations.map(({ name, city, url }) => linkFact(city, [url === undefined ? { label: name } : { label: name, href: url }]))),
    ],
    sections: [
      ...cards(edition, t('market.firms'), present),
      ...sources(edition, data.sources),
    ],
  };
}

function ambassadors(edition: Edition, all: Entry<'market'>['main']['data']['ambassadors']): SectionView[] {
  const { t, format } = edition;
  const contacts = all.flatMap(({ person: reference, city, role }) =>
    edition.found([reference]).map((person) => {
      const { contacts: { email, phone } = {}, languages } = edition.data(person);
      return {
        person: portraitOf(edition, person),
        place: city,
        text: role,
        ways: [...(email === undefined ? [] : [{ label: email, href: `mailto:${email}` }]), ...(phone === undefined ? [] : [phoneLink(phone)])],
        languages: format.list(languages.map((code) => format.language(code))),
      };
    }),
  );
  return contacts.length === 0 ? [] : [{ kind: 'contacts', heading: t('market.ambassadors'), contacts }];
}

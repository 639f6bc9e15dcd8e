import type { Entry } from '../ingest/index.ts';
import { models } from '../model/index.ts';
import { initials } from './brand-mark.ts';
import { checksView, type ChecksView } from './checks.ts';
import type { Edition } from './edition.ts';
import { optionLabel } from './labels.ts';
import { inOrder } from './order.ts';
import { cards, fact, linkFact, paragraphs, phoneLink, referringCards } from './parts.ts';
import type { EntryParts, FactView } from './section.ts';

export interface PersonParts extends EntryParts {
  readonly page: 'person';
  /** Shown in place of a portrait. */
  readonly initials: string;
  readonly bio: readonly string[];
  readonly facts: { readonly heading: string; readonly facts: readonly FactView[]; readonly undeclared: string };
  readonly checks?: ChecksView;
}

export function personParts(edition: Edition, entry: Entry<'person'>): PersonParts {
  const { t, content } = edition;
  const { data } = edition.version(entry);
  const checks = checksView(edition, entry);
  const stories = inOrder(edition, content.referring(entry, 'story'));
  const [firm] = data.firm ? edition.found([data.firm]) : [];
  return {
    page: 'person',
    initials: initials(data.name),
    kicker: [{ label: optionLabel(edition, models.person.fields.kind, data.kind) }, ...(firm ? [edition.link(firm), ...edition.links([firm.main.data.territory])] : [])],
    standfirst: data.role,
    ...(data.portrait && { image: edition.image(entry, data.portrait) }),
    bio: paragraphs(data.bio),
    facts: { heading: t('person.facts'), facts: factsOf(edition, data), undeclared: t('fact.undeclared') },
    ...(checks && { checks }),
    sections: [
      ...cards(edition, t('person.written'), stories.filter(({ main }) => main.data.author.id === entry.id)),
      ...cards(edition, t('person.translated'), stories.filter(({ main }) => main.data.translators.some(({ id }) => id === entry.id))),
      ...cards(edition, t('person.about'), stories.filter(({ main }) => main.data.people.some(({ id }) => id === entry.id))),
      ...(firm ? referringCards(edition, t('person.products'), firm, 'product') : []),
      ...referringCards(edition, t('person.markets'), entry, 'market'),
    ],
  };
}

function factsOf(edition: Edition, { languages, firm, contacts, sameAs }: Entry<'person'>['main']['data']): FactView[] {
  const { t, format } = edition;
  const { email, phone } = contacts ?? {};
  return [
    ...(firm ? [linkFact(t('person.firm'), edition.links([firm]))] : []),
    fact(t('person.languages'), format.list(languages.map((code) => format.language(code)))),
    ...(email === undefined ? [] : [linkFact(t('firm.email'), [{ label: email, href: `mailto:${email}` }])]),
    ...(phone === undefined ? [] : [linkFact(t('firm.phone'), [phoneLink(phone)])]),
    ...(sameAs.length === 0 ? [] : [linkFact(t('firm.profiles'), sameAs.map((url) => ({ label: new URL(url).hostname, href: url })))]),
  ];
}

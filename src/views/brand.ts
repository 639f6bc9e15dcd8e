import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { inOrder } from './order.ts';
import { cards, fact, facts, linkFact, mentions, paragraphs, referringCards } from './parts.ts';
import type { EntryParts } from './section.ts';

export function brandParts(edition: Edition, entry: Entry<'brand'>): EntryParts {
  const { t, format } = edition;
  const { data } = edition.version(entry);
  const active = data.members.filter(({ status }) => status === 'active').map(({ firm }) => firm);
  const suspended = data.members.filter(({ status }) => status === 'suspended');
  return {
    kicker: edition.links(data.territories),
    standfirst: data.promise,
    sections: [
      {
        kind: 'stages',
        heading: t('brand.charter'),
        undeclared: t('fact.undeclared'),
        stages: data.charter.map(({ name, text, check }) => ({ title: name, text: paragraphs(text).join(' '), facts: [fact(t('brand.check'), check)] })),
      },
      ...cards(edition, t('brand.members'), inOrder(edition, edition.found(active)), { brand: edition.title(entry) }),
      ...facts(edition, t('brand.suspended'), suspended.map(({ firm, decidedOn }) => fact(edition.links([firm]).map(({ label }) => label).join(), t('brand.suspendedOn', { date: format.date(decidedOn) })))),
      ...referringCards(edition, t('brand.stories'), entry, 'story'),
      ...cards(edition, t('brand.territories'), edition.found(data.territories)),
      ...referringCards(edition, t('brand.events'), entry, 'event'),
      ...facts(edition, t('brand.owner'), [data.owner.url === undefined ? fact(t('brand.owner'), data.owner.name) : linkFact(t('brand.owner'), [{ label: data.owner.name, href: data.owner.url }])]),
      ...mentions(edition, entry),
    ],
  };
}

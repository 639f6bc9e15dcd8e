import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { cards, fact, linkFact, referringCards } from './parts.ts';
import type { EntryParts } from './section.ts';

export function supplyChainParts(edition: Edition, entry: Entry<'supply-chain'>): EntryParts {
  const { t } = edition;
  const { data } = edition.version(entry);
  const firms = edition.content.referring(entry, 'firm');
  const doing = (phase: string) => firms.filter((firm) => firm.main.data.supplyChains.some((place) => place.chain.id === entry.id && place.phase === phase));
  return {
    kicker: [...edition.links([data.craft]), ...edition.links(data.territories)],
    standfirst: data.standfirst,
    image: edition.image(entry, data.image),
    sections: [
      {
        kind: 'stages',
        heading: t('chain.phases', { product: data.product }),
        undeclared: t('fact.undeclared'),
        stages: data.phases.map(({ key, name, text, input, output }) => {
          const found = doing(key);
          return {
            id: key,
            title: name,
            text,
            facts: [fact(t('chain.input'), input), fact(t('chain.output'), output), ...(found.length > 0 ? [linkFact(t('chain.firms'), found.map((firm) => edition.link(firm)))] : [])],
            ...(found.length === 0 && { gap: { text: t('chain.gap'), link: { label: t('chain.write'), href: `mailto:${edition.site.correctionsEmail}` } } }),
          };
        }),
      },
      ...referringCards(edition, t('chain.products'), entry, 'product'),
      ...cards(edition, t('chain.craft'), edition.found([data.craft])),
    ],
  };
}

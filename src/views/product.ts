import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { cards, fact, facts, ledgers, linkFact, paragraphs } from './parts.ts';
import type { EntryParts } from './section.ts';

export function productParts(edition: Edition, entry: Entry<'product'>): EntryParts {
  const { t, format } = edition;
  const { data } = edition.version(entry);
  const told = data.story ? edition.found([data.story]) : edition.content.referring(entry, 'story');
  return {
    kicker: [...edition.links([data.firm]), ...edition.links([data.craft])],
    standfirst: data.standfirst,
    image: edition.image(entry, data.image),
    sections: [
      ...facts(edition, t('product.facts'), [
        linkFact(t('product.firm'), edition.links([data.firm])),
        fact(t('product.materials'), data.materials),
        fact(t('product.dimensions'), data.dimensions),
        fact(t('product.gtin'), data.gtin),
        fact(t('product.care'), data.care && paragraphs(data.care).join(' ')),
      ]),
      ...(data.steps.length === 0
        ? []
        : [
            {
              kind: 'stages',
              heading: t('product.steps'),
              undeclared: t('fact.undeclared'),
              stages: data.steps.map(({ chain, phase, firm, place, date, evidence }) => {
                const entryOfChain = edition.content.find(chain);
                const name = entryOfChain && edition.data(entryOfChain).phases.find(({ key }) => key === phase)?.name;
                return {
                  title: name ?? phase,
                  facts: [
                    linkFact(t('product.doneBy'), edition.links([firm])),
                    fact(t('product.place'), place),
                    ...(date === undefined ? [] : [fact(t('product.date'), format.date(date))]),
                    fact(t('product.evidence'), evidence),
                  ],
                };
              }),
            } as const,
          ]),
      ...ledgers(edition, entry),
      ...cards(edition, t('product.story'), told),
      ...cards(edition, t('product.maker'), edition.found([data.firm])),
    ],
  };
}

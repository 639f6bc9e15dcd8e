import type { Entry } from '../ingest/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { letter, mailto } from './firm/letter.ts';
import { admission } from './firm/visit.ts';
import { cards, fact, ledgers, linkFact, paragraphs } from './parts.ts';
import type { EntryParts, FactView } from './section.ts';

/** One step of making: what was done, by whom, where, when, and what shows it. */
export interface MakingStepView {
  readonly name: string;
  readonly by?: LinkView;
  readonly place: string;
  readonly placeLang?: string;
  readonly date?: string;
  readonly evidence: FactView;
}

/** A product's page. `sections` is what comes after. */
export interface ProductParts extends EntryParts {
  readonly page: 'product';
  readonly facts: { readonly heading: string; readonly facts: readonly FactView[]; readonly undeclared: string };
  readonly making?: { readonly heading: string; readonly undeclared: string; readonly steps: readonly MakingStepView[] };
  readonly care?: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly where?: { readonly heading: string; readonly firm: LinkView; readonly text: string; readonly facts: readonly FactView[]; readonly undeclared: string; readonly ask?: LinkView };
}

export function productParts(edition: Edition, entry: Entry<'product'>): ProductParts {
  const { t, format, locale } = edition;
  const { data } = edition.version(entry);
  const { defaultLocale } = edition.content.site;
  const ownLanguage = locale === defaultLocale ? {} : { lang: defaultLocale };
  const [maker] = edition.found([data.firm]);
  return {
    page: 'product',
    kicker: edition.links([data.firm, data.craft]),
    standfirst: data.standfirst,
    image: edition.image(entry, data.image),
    facts: {
      heading: t('product.facts'),
      facts: [
        linkFact(t('product.firm'), edition.links([data.firm])),
        fact(t('product.materials'), data.materials),
        { ...fact(t('product.dimensions'), data.dimensions), ...ownLanguage },
        fact(t('product.gtin'), data.gtin),
      ],
      undeclared: t('fact.undeclared'),
    },
    ...(data.steps.length > 0 && {
      making: {
        heading: t('product.steps'),
        undeclared: t('fact.undeclared'),
        steps: data.steps.map(({ chain, phase, firm: by, place, date, evidence }) => {
          const phases = edition.found([chain]).flatMap((found) => edition.data(found).phases);
          const [doer] = edition.links([by]);
          return {
            name: phases.find(({ key }) => key === phase)?.name ?? phase,
            ...(doer && { by: doer }),
            place,
            ...(locale !== defaultLocale && { placeLang: defaultLocale }),
            ...(date !== undefined && { date: format.date(date) }),
            evidence: fact(t('product.evidence'), evidence),
          };
        }),
      },
    }),
    ...(data.care !== undefined && { care: { heading: t('product.care'), paragraphs: paragraphs(data.care) } }),
    ...(maker && { where: whereToBuy(edition, maker, entry) }),
    sections: [...ledgers(edition, entry), ...cards(edition, t('product.story'), data.story ? edition.found([data.story]) : edition.content.referring(entry, 'story'))],
  };
}

function whereToBuy(edition: Edition, maker: Entry<'firm'>, product: Entry<'product'>): NonNullable<ProductParts['where']> {
  const { t } = edition;
  const firm = edition.data(maker);
  const { street, postalCode, place } = firm.address;
  return {
    heading: t('product.where'),
    firm: edition.link(maker),
    text: firm.standfirst,
    facts: [fact(t('firm.address'), `${street}, ${postalCode} ${place}`), fact(t('visit.open'), admission(edition, firm.visit))],
    undeclared: t('fact.undeclared'),
    ...(firm.email !== undefined && { ask: { label: t('product.ask', { firm: firm.name }), href: mailto(firm.email, letter(edition, firm, product)) } }),
  };
}

import type { Entry } from '../ingest/index.ts';
import { chainView, doneIn, firmsByPhase, phaseId, placesOf, type ChainView } from './chain.ts';
import type { Edition, LinkView } from './edition.ts';
import { firmLine, type FirmLineView } from './firm-line.ts';
import type { NumbersView } from './numbers.ts';
import { inOrder } from './order.ts';
import { cards, fact, mostCards, paragraphs } from './parts.ts';
import type { EntryParts, FactView } from './section.ts';

/** A phase with all that is known of it. */
export interface PhaseView {
  readonly id: string;
  readonly name: string;
  readonly paragraphs: readonly string[];
  /** What enters and what leaves. */
  readonly facts: readonly FactView[];
  readonly firms: readonly FirmLineView[];
  /** Leads to the firms for which there is no room. */
  readonly more?: LinkView;
  /** Nobody is known to do it: readers are asked who does. */
  readonly gap?: { readonly title: string; readonly text: string; readonly link: LinkView };
}

export interface SupplyChainParts extends EntryParts {
  readonly page: 'supply-chain';
  readonly overview: ChainView;
  readonly numbers: NumbersView;
  readonly phases: { readonly heading: string; readonly doneBy: string; readonly undeclared: string; readonly phases: readonly PhaseView[] };
}

/** A chain's page shows no more of its firms' stories than this. */
const mostStories = 6;

export function supplyChainParts(edition: Edition, entry: Entry<'supply-chain'>): SupplyChainParts {
  const { t, format, content } = edition;
  const { data } = edition.version(entry);
  const byPhase = firmsByPhase(edition, entry);
  const firms = [...new Set([...byPhase.values()].flat())];
  const products = content.referring(entry, 'product');
  const craft = edition.found([data.craft]);
  const about = craft[0] && { craft: edition.title(craft[0]) };
  const stories = new Set(firms.flatMap((firm) => content.referring(firm, 'story')).filter(({ versions }) => versions.has(edition.locale)));
  return {
    page: 'supply-chain',
    kicker: [...edition.links([data.craft]), ...edition.links(data.territories)],
    standfirst: data.standfirst,
    image: edition.image(entry, data.image),
    overview: { ...chainView(edition, entry, (done) => doneIn(edition, done)), label: t('chain.overview') },
    numbers: {
      label: t('chain.numbers'),
      numbers: [
        { value: t('chain.ofPhases', { covered: format.number(byPhase.size), phases: format.number(data.phases.length) }), label: t('chain.covered') },
        { value: format.number(firms.length), label: t('chain.firmNumber', { count: firms.length }) },
        { value: format.number(placesOf(firms).length), label: t('chain.placeNumber', { count: placesOf(firms).length }) },
        { value: format.number(products.length), label: t('chain.productNumber', { count: products.length }) },
      ],
    },
    phases: {
      heading: t('chain.phases', { product: data.product }),
      doneBy: t('chain.firms'),
      undeclared: t('fact.undeclared'),
      phases: data.phases.map((phase) => phaseView(edition, entry, phase, byPhase.get(phase.key) ?? [], about)),
    },
    sections: [
      ...cards(edition, t('chain.products'), inOrder(edition, products), about),
      ...cards(edition, t('chain.stories'), inOrder(edition, [...stories]).slice(0, mostStories)),
      ...cards(edition, t('chain.craft'), craft),
    ],
  };
}

interface Phase {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly input: string;
  readonly output: string;
}

function phaseView(edition: Edition, chain: Entry, { key, name, text, input, output }: Phase, firms: readonly Entry<'firm'>[], about?: { readonly craft: string }): PhaseView {
  const { t, routes, locale, site } = edition;
  const subject = encodeURIComponent(t('chain.reportSubject', { phase: name, chain: edition.title(chain) }));
  return {
    id: phaseId(key),
    name,
    paragraphs: paragraphs(text),
    facts: [fact(t('chain.input'), input), fact(t('chain.output'), output)],
    firms: firms.slice(0, mostCards).map((firm) => firmLine(edition, firm)),
    ...(firms.length > mostCards && { more: { label: t('chain.moreFirms', { count: firms.length - mostCards }), href: routes.search(locale, { kind: t('list.firm'), ...about }) } }),
    ...(firms.length === 0 && { gap: { title: t('chain.gapTitle'), text: t('chain.gap'), link: { label: t('chain.write'), href: `mailto:${site.correctionsEmail}?subject=${subject}` } } }),
  };
}

import type { Entry } from '../ingest/index.ts';
import { chainView, type ChainView } from './chain.ts';
import type { Edition, LinkView } from './edition.ts';
import { membersOf } from './membership.ts';
import { mostCards } from './parts.ts';

/** The supply chains in which a brand's members work, those of which they do most first. */
export interface BrandChainsView {
  readonly heading: string;
  readonly chains: readonly { readonly link: LinkView; readonly text: string; readonly chain: ChainView }[];
  /** Those for which there is no room. */
  readonly others?: { readonly label: string; readonly links: readonly LinkView[] };
}

/** How many chains a brand's page draws. */
const mostChains = 3;

export function brandChains(edition: Edition, brand: Entry<'brand'>): BrandChainsView | undefined {
  const { t, format } = edition;
  const { active } = membersOf(edition, brand);
  const entries = new Set([...active.values()].flatMap(({ firm }) => edition.found(firm.main.data.supplyChains.map(({ chain }) => chain))));
  const chains = [...entries]
    .map((chain) => {
      const view = chainView(edition, chain, (firms) => {
        const members = firms.filter(({ id }) => active.has(id));
        const [first] = members;
        return { done: first !== undefined, note: !first ? t('brand.noMember') : members.length === 1 ? edition.title(first) : t('brand.memberCount', { count: members.length }) };
      });
      return { link: edition.link(chain), chain: view, covered: view.phases.filter(({ done }) => done).length };
    })
    .sort((a, b) => b.covered - a.covered || a.link.label.localeCompare(b.link.label, edition.locale));
  if (chains.length === 0) return undefined;
  return {
    heading: t('brand.chains'),
    chains: chains.slice(0, mostChains).map(({ link, chain, covered }) => ({
      link,
      text: t('brand.chainCovered', { covered: format.number(covered), phases: format.number(chain.phases.length) }),
      chain,
    })),
    ...(chains.length > mostChains && { others: { label: t('brand.otherChains'), links: chains.slice(mostChains, mostChains + mostCards).map(({ link }) => link) } }),
  };
}

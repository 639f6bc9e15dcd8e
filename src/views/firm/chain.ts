import type { Entry } from '../../ingest/index.ts';
import { chainView, phasesOf, type ChainView } from '../chain.ts';
import type { Edition, LinkView } from '../edition.ts';

/** A supply chain in which a firm works: which phases it does itself, and who does the others. */
export interface FirmChainView {
  readonly link: LinkView;
  readonly chain: ChainView;
}

/** So many other firms are named in a phase. */
const named = 2;

export function firmChains(edition: Edition, entry: Entry<'firm'>): FirmChainView[] {
  const { t } = edition;
  const chains = new Set(edition.found(entry.main.data.supplyChains.map(({ chain }) => chain)));
  return [...chains].map((chain) => {
    const own = phasesOf(entry, chain);
    return {
      link: edition.link(chain),
      chain: chainView(edition, chain, (firms, key) => {
        const done = own.has(key);
        // A phase may have thousands of firms: no more are looked at than are told of.
        const others = firms.slice(0, named + 2).filter((firm) => firm !== entry);
        const note = others.length > named ? t('chain.more') : firms.length === 0 ? t('chain.nobody') : undefined;
        return { done, ...(done && { own: t('chain.own') }), firms: others.slice(0, named).map((firm) => edition.link(firm)), ...(note !== undefined && { note }) };
      }),
    };
  });
}

import type { Entry } from '../../ingest/index.ts';
import type { Edition, LinkView } from '../edition.ts';

/** Which phases of a supply chain a firm does, and who does those before and after. */
export interface ChainView {
  readonly chain: LinkView;
  readonly phases: readonly {
    readonly name: string;
    readonly own?: string;
    readonly others: readonly LinkView[];
    /** Said when others do it too who are not named here, or when nobody is known to do it. */
    readonly note?: string;
  }[];
}

/** So many other firms are named in a phase. */
const named = 2;

type Doers = ReadonlyMap<string, readonly Entry<'firm'>[]>;
const known = new WeakMap<Edition, Map<Entry, Doers>>();

/** The firms of a chain by phase, found once for all their pages. */
function doersOf(edition: Edition, chain: Entry<'supply-chain'>): Doers {
  const chains = known.get(edition) ?? new Map<Entry, Doers>();
  known.set(edition, chains);
  const before = chains.get(chain);
  if (before) return before;
  const doers = new Map<string, Entry<'firm'>[]>();
  for (const firm of edition.content.referring(chain, 'firm'))
    for (const place of firm.main.data.supplyChains) if (place.chain.id === chain.id) doers.set(place.phase, [...(doers.get(place.phase) ?? []).slice(0, named + 1), firm]);
  chains.set(chain, doers);
  return doers;
}

export function chainViews(edition: Edition, entry: Entry<'firm'>): ChainView[] {
  const { t } = edition;
  const places = entry.main.data.supplyChains;
  const chains = new Map(places.flatMap(({ chain }) => edition.found([chain]).map((found) => [chain.id, found] as const)));
  return [...chains].map(([id, chain]) => {
    const doers = doersOf(edition, chain);
    return {
      chain: edition.link(chain),
      phases: edition.data(chain).phases.map(({ key, name }) => {
        const own = places.some((place) => place.chain.id === id && place.phase === key);
        const others = (doers.get(key) ?? []).filter((firm) => firm !== entry);
        const note = others.length > named ? t('chain.more') : !own && others.length === 0 ? t('chain.unknown') : undefined;
        return { name, ...(own && { own: t('chain.own') }), others: others.slice(0, named).map((firm) => edition.link(firm)), ...(note !== undefined && { note }) };
      }),
    };
  });
}

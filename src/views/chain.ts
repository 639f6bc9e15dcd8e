import type { Entry } from '../ingest/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { inOrder } from './order.ts';

/** A supply chain in short, phase by phase. */
export interface ChainView {
  /** Names the sequence to those who do not see it. */
  readonly label: string;
  readonly phases: readonly ChainPhaseView[];
}

export interface ChainPhaseView extends Doing {
  readonly name: string;
  readonly href?: string;
}

/** Who does a phase, as far as the subject of the page is concerned. */
export interface Doing {
  /** The subject of the page does it: a firm itself, a brand by its members, a chain by any firm. */
  readonly done: boolean;
  /** Said of a phase that a firm does itself. */
  readonly own?: string;
  readonly firms?: readonly LinkView[];
  /** Where it is done, how many more do it, or that nobody does. */
  readonly note?: string;
}

type Firms = readonly Entry<'firm'>[];
type Phases = ReadonlyMap<string, Firms>;

const known = new WeakMap<Edition, Map<Entry, Phases>>();

/** The firms of each phase of a chain, by the phase's key, in the order of lists. A phase that nobody does is missing. */
export function firmsByPhase(edition: Edition, chain: Entry<'supply-chain'>): Phases {
  const chains = known.get(edition) ?? new Map<Entry, Phases>();
  known.set(edition, chains);
  const before = chains.get(chain);
  if (before) return before;
  const phases = new Map<string, Entry<'firm'>[]>();
  for (const firm of inOrder(edition, edition.content.referring(chain, 'firm')))
    for (const phase of phasesOf(firm, chain)) {
      const firms = phases.get(phase) ?? [];
      firms.push(firm);
      phases.set(phase, firms);
    }
  chains.set(chain, phases);
  return phases;
}

/** The keys of the phases of a chain that a firm does. */
export const phasesOf = ({ main }: Entry<'firm'>, chain: Entry<'supply-chain'>): ReadonlySet<string> =>
  new Set(main.data.supplyChains.flatMap((place) => (place.chain.id === chain.id ? [place.phase] : [])));

/** The places where firms are, each once, in the firms' order. */
export const placesOf = (firms: Firms): string[] => [...new Set(firms.map(({ main }) => main.data.address.place))];

/** The id of a phase on its chain's page. */
export const phaseId = (key: string): string => `phase-${encodeURIComponent(key)}`;

/** A chain whose phases lead to its page. `doing` says of each phase who does it, from its firms and its key. */
export function chainView(edition: Edition, chain: Entry<'supply-chain'>, doing: (firms: Firms, key: string) => Doing): ChainView {
  const firms = firmsByPhase(edition, chain);
  const page = edition.href({ kind: 'entry', entry: chain });
  return {
    label: edition.title(chain),
    phases: edition.data(chain).phases.map(({ key, name }) => ({ name, ...(page !== undefined && { href: `${page}#${phaseId(key)}` }), ...doing(firms.get(key) ?? [], key) })),
  };
}

/** Says of a phase where it is done. */
export function doneIn({ t, format }: Edition, firms: Firms): Doing {
  const places = placesOf(firms);
  return { done: places.length > 0, note: places.length === 0 ? t('chain.nobody') : places.length <= 2 ? format.list(places) : t('chain.placeCount', { count: places.length }) };
}

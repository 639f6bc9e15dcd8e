import type { Entry } from '../ingest/index.ts';
import { brandChains, type BrandChainsView } from './brand-chains.ts';
import { brandNumbers } from './brand-numbers.ts';
import type { Edition, LinkView } from './edition.ts';
import { firmInShort, type FirmLineView } from './firm-line.ts';
import { membersOf, type Member, type Members } from './membership.ts';
import type { NumbersView } from './numbers.ts';
import { inOrder } from './order.ts';
import { cards, fact, linkFact, mentions, mostCards, paragraphs, referringCards } from './parts.ts';
import type { EntryParts, FactView, SectionView } from './section.ts';

export interface BrandParts extends EntryParts {
  readonly page: 'brand';
  /** Where readers may want to go from the promise. */
  readonly ways: readonly LinkView[];
  readonly numbers: NumbersView;
  readonly charter: CharterView;
  readonly chains?: BrandChainsView;
  /** What stands before the members; `sections` stand behind them. */
  readonly before: readonly SectionView[];
  readonly members?: { readonly heading: string; readonly firms: readonly FirmLineView[]; readonly more?: LinkView };
  readonly badge: { readonly heading: string; readonly text: string; readonly link: LinkView; readonly address: string };
}

export interface CharterView {
  readonly heading: string;
  readonly intro: string;
  readonly owner: FactView;
  readonly undeclared: string;
  readonly rules: readonly { readonly name: string; readonly paragraphs: readonly string[]; readonly checks: readonly FactView[] }[];
}

export function brandParts(edition: Edition, entry: Entry<'brand'>): BrandParts {
  const { t, routes, locale } = edition;
  const { data } = edition.version(entry);
  const name = edition.title(entry);
  const members = membersOf(edition, entry);
  const active = inOrder(edition, [...members.active.values()].map(({ firm }) => firm));
  const allMembers = routes.search(locale, { kind: t('list.firm'), brand: name });
  const chains = brandChains(edition, entry);
  const [coming, past] = events(edition, entry);
  const address = routes.absolute(edition.href({ kind: 'entry', entry }) ?? '');
  return {
    page: 'brand',
    kicker: edition.links(data.territories),
    standfirst: data.promise,
    ways: [...(active.length > 0 ? [{ label: t('brand.find'), href: allMembers }] : []), { label: t('brand.readCharter'), href: '#charter' }],
    numbers: brandNumbers(edition, entry),
    charter: {
      heading: t('brand.charter'),
      intro: t('brand.charterIntro'),
      owner: data.owner.url === undefined ? fact(t('brand.owner'), data.owner.name) : linkFact(t('brand.owner'), [{ label: data.owner.name, href: data.owner.url }]),
      undeclared: t('fact.undeclared'),
      rules: data.charter.map(({ name: rule, text, check, checkedBy }) => ({ name: rule, paragraphs: paragraphs(text), checks: [fact(t('brand.check'), check), fact(t('brand.checkedBy'), checkedBy)] })),
    },
    ...(chains && { chains }),
    before: [...referringCards(edition, t('brand.stories'), entry, 'story'), ...cards(edition, t('brand.territories'), edition.found(data.territories))],
    ...(active.length > 0 && {
      members: {
        heading: t('brand.members'),
        firms: active.slice(0, mostCards).map((firm) => firmInShort(edition, firm)),
        ...(active.length > mostCards && { more: { label: t('cards.all', { count: String(active.length) }), href: allMembers } }),
      },
    }),
    sections: [
      ...standings(edition, members),
      ...cards(edition, t('brand.events'), coming, { brand: name }),
      ...cards(edition, t('brand.pastEvents'), past, { brand: name }),
      ...mentions(edition, entry),
    ],
    badge: { heading: t('brand.badge'), text: t('brand.badgeText'), link: { label: name, href: address }, address: address.replace(/^https?:\/\//, '') },
  };
}

/** The firms that have lost the mark or left, each with the days: their pages stay. */
function standings(edition: Edition, { suspended, former }: Members): SectionView[] {
  if (suspended.length + former.length === 0) return [];
  const { t, format } = edition;
  const columns = [t('brand.firm'), t('brand.since'), t('brand.standing')] as const;
  const row = ({ firm, since }: Member, standing: string): FactView[] => [linkFact(columns[0], [edition.link(firm)]), fact(columns[1], format.date(since)), fact(columns[2], standing)];
  return [
    {
      kind: 'table',
      heading: former.length === 0 ? t('brand.suspended') : suspended.length === 0 ? t('brand.former') : t('brand.suspendedAndFormer'),
      undeclared: t('fact.undeclared'),
      columns,
      rows: [
        ...suspended.map((member) => row(member, t('brand.suspendedOn', { date: format.date(member.decidedOn) }))),
        ...former.map((member) => row(member, t('brand.formerUntil', { date: format.date(member.until ?? member.decidedOn) }))),
      ],
    },
  ];
}

/** A brand's events to come, the next first, and those that are over, the last first. */
function events(edition: Edition, brand: Entry<'brand'>): [coming: Entry<'event'>[], past: Entry<'event'>[]] {
  const all = inOrder(edition, edition.content.referring(brand, 'event'));
  const isOver = ({ main }: Entry<'event'>) => main.data.end.slice(0, 10) < edition.today;
  return [all.filter((event) => !isOver(event)), all.filter(isOver).reverse()];
}

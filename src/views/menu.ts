import type { Entry } from '../ingest/index.ts';
import type { Key, PluralKey } from '../i18n/keys.ts';
import type { ListedName } from '../model/index.ts';
import type { Route } from '../routing/routes.ts';
import type { Edition, LinkView } from './edition.ts';

/** A link of the menu. `current`: it leads to this page, or to the list that this page is in. */
export interface MenuLink extends LinkView {
  readonly current?: 'page' | 'true';
}

/** The ways into the site. */
export interface MenuView {
  /** Its name, and that of the button that opens it. */
  readonly label: string;
  readonly close: string;
  /** The few that stand in the header of a wide window. */
  readonly bar: { readonly label: string; readonly links: readonly MenuLink[] };
  /** All of them. The last are the pages about the site, and may be none: the footer has more to add to them. */
  readonly groups: readonly { readonly label: string; readonly links: readonly MenuLink[] }[];
}

/** The lists of each part of the menu, in its order. */
const parts: readonly { readonly label: Exclude<Key, PluralKey>; readonly lists: readonly ListedName[] }[] = [
  { label: 'menu.read', lists: ['story', 'brand', 'territory', 'craft', 'person', 'event'] },
  { label: 'menu.buy', lists: ['firm', 'product', 'supply-chain', 'network', 'market'] },
];
const inBar: readonly ListedName[] = ['story', 'brand', 'territory', 'supply-chain', 'firm'];
/** A site may have more pages for its header than one line can hold. */
const mostPagesInBar = 2;

interface Way {
  readonly link: LinkView;
  readonly list?: ListedName;
  readonly entry?: Entry;
}
interface Ways {
  readonly bar: readonly Way[];
  readonly groups: readonly { readonly label: string; readonly ways: readonly Way[] }[];
}

const known = new WeakMap<Edition, Ways>();

function waysOf(edition: Edition): Ways {
  const before = known.get(edition);
  if (before) return before;
  const { t, routes, locale } = edition;
  const lists = (names: readonly ListedName[]) =>
    names.flatMap((list): Way[] => {
      const href = edition.href({ kind: 'list', collection: list, page: 1 });
      return href === undefined ? [] : [{ link: { label: t(`list.${list}`), href }, list }];
    });
  const pages = (menu: 'header' | 'footer') => routes.entries('page', locale).filter((entry) => edition.data(entry).menu === menu).map((entry): Way => ({ link: edition.link(entry), entry }));
  const header = pages('header');
  const made: Ways = {
    bar: [...lists(inBar), ...header.slice(0, mostPagesInBar)],
    groups: [...parts.map(({ label, lists: names }) => ({ label: t(label), ways: lists(names) })).filter(({ ways }) => ways.length > 0), { label: t('menu.site'), ways: [...header, ...pages('footer')] }],
  };
  known.set(edition, made);
  return made;
}

/** The menu as a page shows it. */
export function menuView(edition: Edition, route: Route): MenuView {
  const { t } = edition;
  const { bar, groups } = waysOf(edition);
  const link = ({ link: shown, list, entry }: Way): MenuLink => {
    const isHere = route.kind === 'entry' ? route.entry === entry : route.kind === 'list' && route.collection === list && route.page === 1;
    const isInside = list !== undefined && (route.kind === 'entry' ? route.entry.collection === list : route.kind === 'list' ? route.collection === list : (route.kind === 'facet' || route.kind === 'facets') && list === 'firm');
    return isHere ? { ...shown, current: 'page' } : isInside ? { ...shown, current: 'true' } : shown;
  };
  return {
    label: t('nav.menu'),
    close: t('menu.close'),
    bar: { label: t('menu.bar'), links: bar.map(link) },
    groups: groups.map(({ label, ways }) => ({ label, links: ways.map(link) })),
  };
}

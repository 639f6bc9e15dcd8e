import type { ListedName } from '../model/index.ts';
import { pageSize } from '../routing/routes.ts';
import { listGraph } from '../seo/graph.ts';
import { cardOf, type CardView } from './card.ts';
import type { Edition, LinkView } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';

export interface PagerView {
  readonly label: string;
  /** The first and last page and those around this one. `afterGap`: pages between it and the one before are left out. */
  readonly links: readonly (LinkView & { readonly current: boolean; readonly name: string; readonly afterGap: boolean })[];
  readonly previous?: LinkView;
  readonly next?: LinkView;
}

export interface ListView {
  readonly page: 'list';
  readonly frame: FrameView;
  readonly title: string;
  readonly intro: string;
  readonly cards: readonly CardView[];
  readonly pager?: PagerView;
}

export function listView(edition: Edition, collection: ListedName, page: number): ListView {
  const { t, routes, locale } = edition;
  const entries = edition.ordered(collection).slice((page - 1) * pageSize, page * pageSize);
  const pages = routes.pages(collection, locale);
  const name = t(`list.${collection}`);
  const title = page === 1 ? name : t('list.pageTitle', { title: name, page: String(page) });
  const intro = t(`intro.${collection}`);
  const to = (number: number) => edition.href({ kind: 'list', collection, page: number });
  const link = (label: string, number: number): LinkView | undefined => {
    const href = number < 1 ? undefined : to(number);
    return href === undefined ? undefined : { label, href };
  };
  const [previous, next] = [link(t('pager.previous'), page - 1), link(t('pager.next'), page + 1)];
  return {
    page: 'list',
    frame: frameView(edition, {
      route: { kind: 'list', collection, page },
      title,
      description: intro,
      breadcrumbs: [{ label: t('nav.home'), href: `/${locale}/` }, page === 1 ? { label: name } : { label: name, href: to(1) ?? '' }, ...(page === 1 ? [] : [{ label: String(page) }])],
      type: 'website',
      graph: listGraph(edition, title, entries),
    }),
    title,
    intro,
    cards: entries.map((entry) => cardOf(edition, entry)),
    ...(pages > 1 && {
      pager: {
        label: t('pager.label'),
        links: around(page, pages).map((number, place, shown) => ({ label: String(number), name: t('pager.page', { page: String(number) }), href: to(number) ?? '', current: number === page, afterGap: number > (shown[place - 1] ?? 0) + 1 })),
        ...(previous && { previous }),
        ...(next && { next }),
      },
    }),
  };
}

/** The pages of a list that a page of it leads to: a list of hundreds would lead to itself more than to entries. */
const around = (page: number, pages: number): number[] => Array.from({ length: pages }, (_, place) => place + 1).filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 2);

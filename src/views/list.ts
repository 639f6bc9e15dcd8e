import type { ListedName } from '../model/index.ts';
import { pageSize } from '../routing/routes.ts';
import { listGraph } from '../seo/graph.ts';
import { cardOf, type CardView } from './card.ts';
import type { Edition } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';
import { pagerView, type PagerView } from './pager.ts';

export interface ListView {
  readonly page: 'list';
  readonly frame: FrameView;
  readonly title: string;
  readonly intro: string;
  readonly cards: readonly CardView[];
  readonly pager?: PagerView;
}

/** A page of the list of a collection. Firms have the directory instead. */
export function listView(edition: Edition, collection: Exclude<ListedName, 'firm'>, page: number): ListView {
  const { t, routes, locale } = edition;
  const entries = edition.ordered(collection).slice((page - 1) * pageSize, page * pageSize);
  const name = t(`list.${collection}`);
  const title = page === 1 ? name : t('list.pageTitle', { title: name, page: String(page) });
  const intro = t(`intro.${collection}`);
  const to = (number: number) => edition.href({ kind: 'list', collection, page: number });
  const pager = pagerView(edition, page, routes.pages(collection, locale), to);
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
    ...(pager && { pager }),
  };
}

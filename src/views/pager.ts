import type { Edition, LinkView } from './edition.ts';

export interface PagerView {
  readonly label: string;
  /** The first and last page and those around this one. `afterGap`: pages between it and the one before are left out. */
  readonly links: readonly (LinkView & { readonly current: boolean; readonly name: string; readonly afterGap: boolean })[];
  readonly previous?: LinkView;
  readonly next?: LinkView;
}

/** The way to the other pages of a list; nothing for a list of one page. `to` is the address of a page, if there is such a page. */
export function pagerView({ t }: Edition, page: number, pages: number, to: (page: number) => string | undefined): PagerView | undefined {
  if (pages < 2) return undefined;
  const link = (label: string, number: number): LinkView | undefined => {
    const href = number < 1 ? undefined : to(number);
    return href === undefined ? undefined : { label, href };
  };
  const [previous, next] = [link(t('pager.previous'), page - 1), link(t('pager.next'), page + 1)];
  return {
    label: t('pager.label'),
    links: around(page, pages).map((number, place, shown) => ({ label: String(number), name: t('pager.page', { page: String(number) }), href: to(number) ?? '', current: number === page, afterGap: number > (shown[place - 1] ?? 0) + 1 })),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/** The pages of a list that a page of it leads to: a list of hundreds would lead to itself more than to entries. */
const around = (page: number, pages: number): number[] => Array.from({ length: pages }, (_, place) => place + 1).filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 2);

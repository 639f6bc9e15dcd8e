import type { Edition, LinkView } from './edition.ts';

/** The page for an address that does not exist: one page for all languages, since the address does not tell which. */
export interface NotFoundView {
  readonly page: 'not-found';
  readonly siteName: string;
  readonly theme: string;
  readonly languages: readonly { readonly lang: string; readonly title: string; readonly text: string; readonly links: readonly LinkView[] }[];
}

export function notFoundView(all: readonly Edition[]): NotFoundView {
  return {
    page: 'not-found',
    siteName: all[0]?.site.name ?? '',
    theme: all[0]?.routes.theme() ?? '',
    languages: all.map(({ locale, t, routes }) => ({
      lang: locale,
      title: t('notFound.title'),
      text: t('notFound.text'),
      links: [
        { label: t('nav.home'), href: `/${locale}/` },
        ...(['story', 'firm', 'territory'] as const).flatMap((collection) => {
          const href = routes.path({ kind: 'list', collection, page: 1 }, locale);
          return href === undefined ? [] : [{ label: t(`list.${collection}`), href }];
        }),
      ],
    })),
  };
}

import { directionOf, type Direction } from '../i18n/direction.ts';
import { listedNames } from '../model/index.ts';
import type { Edition, LinkView } from './edition.ts';

/** The page for an address that does not exist: one page for all languages, since the address does not tell which. */
export interface NotFoundView {
  readonly page: 'not-found';
  readonly siteName: string;
  readonly theme: string;
  readonly languages: readonly {
    readonly lang: string;
    readonly direction: Direction;
    readonly title: string;
    readonly text: string;
    readonly search: { readonly action: string; readonly label: string; readonly submit: string };
    readonly home: LinkView;
    readonly lists: { readonly label: string; readonly links: readonly LinkView[] };
  }[];
}

export function notFoundView(all: readonly Edition[]): NotFoundView {
  return {
    page: 'not-found',
    siteName: all[0]?.site.name ?? '',
    theme: all[0]?.routes.theme() ?? '',
    languages: all.map((edition) => ({
      lang: edition.locale,
      direction: directionOf(edition.locale),
      title: edition.t('notFound.title'),
      text: edition.t('notFound.text'),
      search: { action: edition.href({ kind: 'search' }) ?? '/', label: edition.t('search.label'), submit: edition.t('search.submit') },
      home: { label: edition.t('nav.home'), href: `/${edition.locale}/` },
      lists: {
        label: edition.t('search.lists'),
        links: listedNames.flatMap((collection) => {
          const href = edition.href({ kind: 'list', collection, page: 1 });
          return href === undefined ? [] : [{ label: edition.t(`list.${collection}`), href }];
        }),
      },
    })),
  };
}

import { directionOf, type Direction } from '../i18n/direction.ts';
import type { Edition } from './edition.ts';
import { ownName } from './frame.ts';

/** The page at `/`: it leads to the reader's language, by itself with JavaScript and by a link without. */
export interface ChooseView {
  readonly page: 'choose';
  readonly siteName: string;
  readonly theme: string;
  readonly canonical: string;
  readonly xDefault: string;
  readonly direction: Direction;
  readonly languages: readonly { readonly lang: string; readonly direction: Direction; readonly label: string; readonly tagline: string; readonly href: string; readonly absolute: string }[];
}

export function chooseView(all: readonly Edition[]): ChooseView {
  const [first] = all;
  if (!first) throw new Error('The site has no language');
  return {
    page: 'choose',
    siteName: first.site.name,
    theme: first.routes.theme(),
    canonical: first.routes.absolute('/'),
    xDefault: first.content.site.xDefault,
    direction: directionOf(first.content.site.xDefault),
    languages: all.map(({ locale, site, routes }) => ({
      lang: locale,
      direction: directionOf(locale),
      label: ownName(locale),
      tagline: site.tagline,
      href: `/${locale}/`,
      absolute: routes.absolute(`/${locale}/`),
    })),
  };
}

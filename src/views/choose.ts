import type { Edition } from './edition.ts';
import { ownName } from './frame.ts';

/** The page at `/`: it leads to the reader's language, by itself with JavaScript and by a link without. */
export interface ChooseView {
  readonly page: 'choose';
  readonly siteName: string;
  readonly theme: string;
  readonly canonical: string;
  readonly xDefault: string;
  readonly languages: readonly { readonly lang: string; readonly label: string; readonly tagline: string; readonly href: string; readonly absolute: string }[];
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
    languages: all.map(({ locale, site, routes }) => ({
      lang: locale,
      label: ownName(locale),
      tagline: site.tagline,
      href: `/${locale}/`,
      absolute: routes.absolute(`/${locale}/`),
    })),
  };
}

import { directionOf, type Direction } from '../i18n/direction.ts';
import type { Redirect } from '../routing/routes.ts';
import type { Edition, LinkView } from './edition.ts';

/** The page at a former address: it leads to the present one. */
export interface RedirectView {
  readonly page: 'redirect';
  readonly locale: string;
  readonly direction: Direction;
  readonly siteName: string;
  readonly theme: string;
  readonly text: string;
  readonly link: LinkView & { readonly href: string };
  readonly canonical: string;
}

export function redirectView({ t, site, routes }: Edition, { locale, to }: Redirect): RedirectView {
  const canonical = routes.absolute(to);
  return { page: 'redirect', locale, direction: directionOf(locale), siteName: site.name, theme: routes.theme(), text: t('redirect.text'), link: { label: canonical, href: to }, canonical };
}

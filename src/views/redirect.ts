import type { Redirect, Routes } from '../routing/routes.ts';

/** The page at a former address: it leads to the present one. */
export interface RedirectView {
  readonly page: 'redirect';
  readonly locale: string;
  readonly to: string;
  readonly canonical: string;
}

export const redirectView = (routes: Routes, { locale, to }: Redirect): RedirectView => ({ page: 'redirect', locale, to, canonical: routes.absolute(to) });

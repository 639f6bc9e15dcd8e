import { editions } from './edition.ts';

export interface RedirectView {
  readonly locale: string;
  readonly to: string;
  readonly canonical: string;
}

/** The static paths of every former address. */
export async function redirectPaths(): Promise<{ params: { former: string }; props: { view: RedirectView } }[]> {
  const [edition] = await editions();
  return edition ? edition.routes.redirects().map(({ from, to, locale }) => ({ params: { former: from.slice(1, -1) }, props: { view: { locale, to, canonical: edition.routes.absolute(to) } } })) : [];
}

import type { SiteData } from './model/site.ts';

declare const locale: unique symbol;
/**
 * A language of this site, as a BCP 47 code. Which they are is said in `content/site.yml`, so no union
 * can list them here; instead only the reader of that file makes a `Locale`, and plain strings are refused.
 */
export type Locale = string & { readonly [locale]: true };

/** What `content/site.yml` says, read and checked. */
export interface Site {
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
  /** The language offered to readers of none of the site's languages. */
  readonly xDefault: Locale;
  /** The site's address without a final slash. */
  readonly url: string;
  /** Everything in the file, with the words of each language. */
  readonly in: ReadonlyMap<Locale, SiteData>;
}

import { fault, PageCheck, type Fault } from './check.ts';
import type { Tag } from './html.ts';
import type { Page, Site } from './site.ts';

/** An address that a page names, and the element that names it. */
interface Named {
  readonly address: string;
  readonly tag: Tag;
}

const named = (tags: readonly Tag[], attribute: string): Named[] => tags.map((tag) => ({ address: tag.attribute(attribute) ?? '', tag }));

/** What the page leads to. */
const links = (page: Page): Named[] => named(page.all('a[href], area[href]'), 'href');

/** What the browser fetches with the page. */
const fetched = (page: Page): Named[] => [
  ...named(page.all('[src]'), 'src'),
  ...named(page.all('[poster]'), 'poster'),
  ...named(page.all('object[data]'), 'data'),
  ...named(page.all('use[href], image[href]'), 'href'),
  ...named(page.all('link[href]').filter((tag) => tag.words('rel').some((word) => ['stylesheet', 'icon', 'preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch', 'manifest'].includes(word))), 'href'),
  ...page.all('[srcset]').flatMap((tag) => (tag.attribute('srcset') ?? '').split(',').map((candidate) => ({ address: candidate.trim().split(/\s+/)[0] ?? '', tag }))),
];

/** What the page says about itself to machines. */
const declared = (page: Page): Named[] => [
  ...named(page.all('link[rel=canonical], link[rel=alternate], link[rel=prev], link[rel=next]'), 'href'),
  ...named(page.all('meta[property=og:image], meta[property=og:url]'), 'content'),
  ...page.all('meta[http-equiv=refresh]').map((tag) => ({ address: page.sendsTo ?? '', tag })),
];

const resolved = (address: string, page: Page, site: Site): URL | undefined => (URL.canParse(address, site.origin + page.path) ? new URL(address, site.origin + page.path) : undefined);

export class EveryAddressLeadsSomewhere extends PageCheck {
  readonly sentence = 'every link, file, picture size and anchor of the site leads somewhere';
  /** What may stand in a link beside pages: nothing else of a reader’s machine is to be called by a page. */
  readonly #schemes = new Set(['https:', 'http:', 'mailto:', 'tel:', 'geo:']);

  *check(page: Page, site: Site): Generator<Fault> {
    for (const { address, tag } of [...links(page), ...fetched(page), ...declared(page)]) {
      const url = resolved(address, page, site);
      if (address.trim() === '' || !url) yield fault(page, `“${address}” is no address`, tag);
      else if (!this.#schemes.has(url.protocol)) yield fault(page, `“${address}” begins with ${url.protocol}`, tag);
      else if (url.origin === site.origin) yield* this.#inside(url, address, { page, site, tag });
    }
  }

  *#inside({ pathname, hash }: URL, address: string, { page, site, tag }: { page: Page; site: Site; tag: Tag }): Generator<Fault> {
    if (!site.has(pathname)) yield fault(page, `“${address}” leads nowhere`, tag);
    else if (site.page(pathname)?.sendsTo !== undefined) yield fault(page, `“${address}” is a former address`, tag);
    else if (hash !== '' && site.page(pathname)?.ids.has(decodeURIComponent(hash.slice(1))) !== true) yield fault(page, `“${address}” has no such place in its page`, tag);
  }
}

export class LinksStayInTheirLanguage extends PageCheck {
  readonly sentence = 'no link leads into another language, except those that change the language';

  *check(page: Page, site: Site): Generator<Fault> {
    for (const { address, tag } of links(page)) {
      const url = resolved(address, page, site);
      const to = url?.origin === site.origin ? url.pathname.split('/')[1] : undefined;
      // The choice of language and the page of a wrong address hold a part in each language.
      const around = [...tag.outwards()].slice(1).find((outer) => outer.attribute('lang') !== undefined)?.attribute('lang');
      if (to !== undefined && site.languages.includes(to) && to !== around && !tag.is('nav.languages a, .elsewhere a')) yield fault(page, `“${address}” leads from ${around ?? 'no language'} to ${to}`, tag);
    }
  }
}

export class NoOtherHostIsAsked extends PageCheck {
  readonly sentence = 'a page asks no other host for anything';

  *check(page: Page, site: Site): Generator<Fault> {
    for (const { address, tag } of fetched(page)) if (resolved(address, page, site)?.origin !== site.origin) yield fault(page, `“${address}” is fetched from elsewhere`, tag);
    const styles: Named[] = [...named(page.all('[style]'), 'style'), ...page.all('style').map((tag) => ({ address: tag.text, tag }))];
    for (const { address, tag } of styles) if (asksElsewhere(address)) yield fault(page, 'a style fetches from elsewhere', tag);
  }
}

/** Whether styles fetch something from another host. */
export const asksElsewhere = (css: string): boolean => /(?:url\(\s*|@import\s+)['"]?\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(css);

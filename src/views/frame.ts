import { directionOf, type Direction } from '../i18n/direction.ts';
import type { Route } from '../routing/routes.ts';
import { brandMark, type BrandMark } from './brand-mark.ts';
import { brandOf } from './brand-of.ts';
import { isSample } from './card.ts';
import type { Edition, ImageView, LinkView } from './edition.ts';
import { menuView, type MenuView } from './menu.ts';

/** What search engines, shares and browsers read of a page. All addresses are absolute. */
export interface HeadView {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  readonly siteName: string;
  readonly theme: string;
  readonly image?: { readonly src: string; readonly alt: string; readonly width: number; readonly height: number };
  readonly type: 'website' | 'article';
  /** What search engines are asked, if it is not to show the page. */
  readonly robots?: string;
  readonly feed: { readonly title: string; readonly href: string };
  /** JSON-LD, ready to be written into the page. */
  readonly graph: string;
}

/** The way to the same page in another language. `note` says so when that page does not exist there. */
export interface SwitchView {
  readonly lang: string;
  readonly label: string;
  readonly href: string;
  readonly note?: string;
}

/** Everything around a page's own matter. */
export interface FrameView {
  readonly locale: string;
  readonly direction: Direction;
  /** The brand whose colour and emblem the page wears; otherwise it has the site's own colour. */
  readonly brand?: BrandMark;
  readonly head: HeadView;
  readonly skip: string;
  readonly siteName: string;
  readonly tagline: string;
  readonly home: string;
  /** The field that leads to the search page; that page has its own. */
  readonly search?: { readonly action: string; readonly label: string; readonly submit: string };
  readonly sampleNote?: string;
  readonly menu: MenuView;
  readonly languages: { readonly label: string; readonly switches: readonly SwitchView[] };
  readonly breadcrumbs: { readonly label: string; readonly links: readonly LinkView[] };
  readonly footer: { readonly brands: { readonly label: string; readonly marks: readonly BrandMark[] }; readonly publisher: string; readonly corrections: LinkView; readonly feed: LinkView };
}

export interface FrameOptions {
  readonly route: Route;
  readonly title: string;
  readonly description: string;
  readonly breadcrumbs: readonly LinkView[];
  readonly type: 'website' | 'article';
  readonly image?: ImageView | undefined;
  readonly graph: object;
}

export function frameView(edition: Edition, { route, title, description, breadcrumbs, type, image, graph }: FrameOptions): FrameView {
  const { t, routes, site, locale, content } = edition;
  const { search, footer, names } = everywhere(edition);
  const path = edition.href(route);
  if (path === undefined) throw new Error(`A page of ${title} has no address in ${locale}`);
  const alternates = routes.alternates(route);
  const note = route.kind === 'entry' && isSample(route.entry) ? t('sample.note') : undefined;
  const brand = route.kind === 'entry' ? brandOf(edition, route.entry) : undefined;
  return {
    locale,
    direction: directionOf(locale),
    ...(brand && { brand: brandMark(edition, brand) }),
    head: {
      title: route.kind === 'home' ? `${site.name} — ${site.tagline}` : `${title} — ${site.name}`,
      description,
      canonical: routes.absolute(path),
      alternates: [...[...alternates].map(([hreflang, each]) => ({ hreflang, href: routes.absolute(each) })), { hreflang: 'x-default', href: routes.absolute(routes.xDefault(route)) }],
      siteName: site.name,
      theme: routes.theme(),
      ...(image && { image: { src: routes.absolute(image.src), alt: image.alt, width: image.width, height: image.height } }),
      type,
      ...(route.kind === 'search' && { robots: 'noindex, follow' }),
      feed: { title: t('feed.title', { site: site.name }), href: routes.feed(locale) },
      // “</script>” inside a string must not end the script.
      graph: JSON.stringify(graph).replaceAll('<', '\\u003c'),
    },
    skip: t('nav.skip'),
    siteName: site.name,
    tagline: site.tagline,
    home: routes.path({ kind: 'home' }, locale) ?? '/',
    ...(route.kind !== 'search' && { search }),
    ...(note !== undefined ? { sampleNote: note } : site.sample === true && { sampleNote: t('sample.site') }),
    menu: menuView(edition, route),
    languages: {
      label: t('nav.languages'),
      switches: content.site.locales
        .filter((other) => other !== locale)
        .map((other) => {
          const { label = other, untranslated = '' } = names.get(other) ?? {};
          return { lang: other, label, href: routes.nearest(route, other), ...(!alternates.has(other) && { note: untranslated }) };
        }),
    },
    breadcrumbs: { label: t('nav.breadcrumbs'), links: breadcrumbs },
    footer,
  };
}

/** What every page of an edition shows. */
interface Everywhere {
  readonly search: NonNullable<FrameView['search']>;
  readonly footer: FrameView['footer'];
  readonly names: ReadonlyMap<string, { readonly label: string; readonly untranslated: string }>;
}

/** A site may have more brands than a footer should hold. */
const mostMarks = 12;

const known = new WeakMap<Edition, Everywhere>();

function everywhere(edition: Edition): Everywhere {
  const before = known.get(edition);
  if (before) return before;
  const { t, routes, site, locale, content } = edition;
  const made: Everywhere = {
    search: { action: routes.path({ kind: 'search' }, locale) ?? '/', label: t('search.title'), submit: t('search.submit') },
    footer: {
      brands: { label: t('list.brand'), marks: edition.ordered('brand').slice(0, mostMarks).map((brand) => brandMark(edition, brand)) },
      publisher: [site.organisation.legalName, site.organisation.address, ...(site.organisation.vatNumber === undefined ? [] : [t('footer.vat', { number: site.organisation.vatNumber })])].join(', '),
      corrections: { label: t('footer.corrections'), href: `mailto:${site.correctionsEmail}` },
      feed: { label: t('footer.feed'), href: routes.feed(locale) },
    },
    names: new Map(content.site.locales.map((other) => [other, { label: ownName(other), untranslated: t('nav.untranslated', { language: edition.format.language(other) }) }])),
  };
  known.set(edition, made);
  return made;
}

/** A language by its own name, as a heading writes it: “Italiano”. */
export function ownName(locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

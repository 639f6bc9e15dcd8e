import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { formatter, type Format } from '../i18n/format.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import type { Media } from '../images/media.ts';
import { isOf, type Content, type Entry, type Version } from '../ingest/index.ts';
import { Sheets } from '../maps/sheets.ts';
import { models, type ModelName, type Reference } from '../model/index.ts';
import type { SiteData } from '../model/site.ts';
import { Routes, type Route } from '../routing/routes.ts';
import type { Locale } from '../site.ts';
import { inOrder } from './order.ts';

/** A name that may lead somewhere. Without `href` there is no page in this language; `lang` is set when the name is in another one. */
export interface LinkView {
  readonly label: string;
  readonly href?: string;
  readonly lang?: string;
}

/** A picture to draw. Sizes are in pixels. */
export interface ImageView {
  /** The better formats, the best first, for browsers that know them. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** JPEG, or PNG for what is transparent: link previews and search engines take this one. `width` and `height` are its size. */
  readonly src: string;
  readonly srcset: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** The point that stays in sight when the picture is cropped, in tenths from the left and from the top. */
  readonly focal?: { readonly x: number; readonly y: number };
}

interface Picture {
  readonly file: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly focal?: { readonly x: number; readonly y: number } | undefined;
}

/** The site in one language: what views are made with. */
export class Edition {
  readonly locale: Locale;
  readonly content: Content;
  readonly routes: Routes;
  readonly t: Translate;
  readonly format: Format;
  readonly site: SiteData;
  /** The files that pages show: asking for one has it published. */
  readonly media: Media;
  /** The day, `YYYY-MM-DD`, against which views judge what has expired. They show the state, never this day: a page changes only when its state does. */
  readonly today: string;
  /** The maps drawn before. */
  readonly sheets: Sheets;
  readonly #newest = new Map<Entry, readonly Entry<'story'>[]>();
  readonly #ordered = new Map<ModelName, readonly Entry[]>();

  constructor(locale: Locale, content: Content, routes: Routes, t: Translate, media: Media, today: string, sheets: Sheets) {
    this.locale = locale;
    this.content = content;
    this.routes = routes;
    this.t = t;
    this.media = media;
    this.today = today;
    this.sheets = sheets;
    this.format = formatter(t('locale.formats'));
    const site = content.site.in.get(locale);
    if (!site) throw new Error(`The site has no ${locale} words`);
    this.site = site;
  }

  /** An entry's version in this language. Asked only of entries that have one. */
  version<N extends ModelName>(entry: Entry<N>): Version<N> {
    const version = entry.versions.get(this.locale);
    if (!version) throw new Error(`${entry.folder} is not in ${this.locale}`);
    return version;
  }

  /** An entry's values: in this language, or in the site's default language where it lacks this one. */
  data<N extends ModelName>(entry: Entry<N>): Version<N>['data'] {
    return (entry.versions.get(this.locale) ?? entry.main).data;
  }

  title(entry: Entry): string {
    const data: Readonly<Record<string, unknown>> = this.data(entry);
    return String(data[models[entry.collection].title]);
  }

  /** The entries of a collection that have a page in this language, in the order in which lists show them. */
  ordered<N extends ModelName>(collection: N): readonly Entry<N>[] {
    const known = this.#ordered.get(collection) ?? inOrder(this, this.routes.entries(collection, this.locale));
    this.#ordered.set(collection, known);
    // The map holds each collection's entries under its own name.
    return known as readonly Entry<N>[];
  }

  /** The newest stories about a subject that have a page in this language, at most `most`. Those about a supply chain are those about its firms. */
  newest(subject: Entry, most: number): readonly Entry<'story'>[] {
    const known = this.#newest.get(subject) ?? inOrder(this, this.#storiesAbout(subject).filter(({ versions }) => versions.has(this.locale))).slice(0, most);
    this.#newest.set(subject, known);
    return known;
  }

  #storiesAbout(subject: Entry): Entry<'story'>[] {
    if (!isOf(subject, 'supply-chain')) return this.content.referring(subject, 'story');
    return [...new Set(this.content.referring(subject, 'firm').flatMap((firm) => this.content.referring(firm, 'story')))];
  }

  href(route: Route): string | undefined {
    return this.routes.path(route, this.locale);
  }

  /** The name of an entry, leading to its page. */
  link(entry: Entry): LinkView {
    const href = models[entry.collection].page ? this.href({ kind: 'entry', entry }) : undefined;
    return {
      label: this.title(entry),
      ...(href !== undefined && { href }),
      ...(!entry.versions.has(this.locale) && { lang: this.content.site.defaultLocale }),
    };
  }

  /** The names of referenced entries; what is not published is left out. */
  links(references: readonly Reference[]): LinkView[] {
    return this.found(references).map((entry) => this.link(entry));
  }

  found<N extends ModelName>(references: readonly Reference<N>[]): Entry<N>[] {
    return references.flatMap((reference) => this.content.find(reference) ?? []);
  }

  image(entry: Entry, { file, alt, caption, credit, focal }: Picture): ImageView {
    const { formats, fallback } = this.media.picture(this.content.image(entry, file));
    const sets = formats.map(({ type, files }) => ({ type, srcset: files.map(({ name, width }) => `${this.routes.asset(name)} ${width}w`).join(', ') }));
    return {
      sources: sets.slice(0, -1),
      src: this.routes.asset(fallback.name),
      srcset: sets.at(-1)?.srcset ?? '',
      width: fallback.width,
      height: fallback.height,
      alt: alt ?? '',
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
      ...(focal && { focal: { x: Math.round(focal.x * 10), y: Math.round(focal.y * 10) } }),
    };
  }

  /** The address of a file beside an entry that is published as it is. */
  file(entry: Entry, name: string): string {
    const path = this.content.path(entry, name);
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
    return this.routes.asset(this.media.copy(path, digest, extname(name).slice(1).toLowerCase()));
  }
}

/** The site in each of its languages, as it is on a day, `YYYY-MM-DD`. */
export function editionsOf(content: Content, media: Media, today: string, sheets = new Sheets()): Edition[] {
  const routes = new Routes(content, today);
  return [...content.dictionaries].map(([locale, dictionary]) => new Edition(locale, content, routes, translator(locale, dictionary), media, today, sheets));
}

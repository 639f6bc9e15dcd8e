import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHtml, type Tag } from './html.ts';

/** A page of the built site. */
export class Page {
  /** Its address from the site's root, such as `/it/storie/`. */
  readonly path: string;
  readonly html: string;
  readonly root: Tag;
  readonly ids: ReadonlySet<string>;
  /** The first part of the address. */
  readonly firstSegment: string;
  readonly language: string;
  readonly title: string;
  readonly canonical: string | undefined;
  /** The same page in other languages, as the page itself says. */
  readonly alternates: ReadonlyMap<string, string>;
  /** Where the page sends its reader on, if it is the page of a former address. */
  readonly sendsTo: string | undefined;
  /** Whether search engines are asked not to show it. */
  readonly isHidden: boolean;
  /** What the page says to machines: each JSON-LD block, as it is written. */
  readonly graphs: readonly string[];

  constructor(file: string, html: string) {
    this.path = file.replace(/index\.html$/, '');
    this.html = html;
    this.root = parseHtml(html);
    this.ids = new Set(this.all('[id]').map((tag) => tag.attribute('id') ?? ''));
    this.firstSegment = this.path.split('/')[1] ?? '';
    this.language = this.root.attribute('lang') ?? '';
    this.title = this.first('head title')?.text ?? '';
    this.canonical = this.first('link[rel=canonical]')?.attribute('href');
    this.alternates = new Map(this.all('link[hreflang]').map((tag) => [tag.attribute('hreflang') ?? '', tag.attribute('href') ?? '']));
    this.sendsTo = /^\d+; url=(.*)$/.exec(this.first('meta[http-equiv=refresh]')?.attribute('content') ?? '')?.[1];
    this.isHidden = this.first('meta[name=robots]')?.attribute('content')?.includes('noindex') === true;
    this.graphs = this.all('script[type=application/ld+json]').map(({ text }) => text);
  }

  all(selector: string): Tag[] {
    return this.root.all(selector);
  }

  first(selector: string): Tag | undefined {
    return this.root.first(selector);
  }
}

const isText = (file: string) => /\.(?:html|xml|txt|css)$|\/_redirects$/.test(file);

/** The built site: every file by its address, and every page. */
export class Site {
  /** The text of every file of text; nothing for the others. */
  readonly files: ReadonlyMap<string, string>;
  readonly pages: readonly Page[];
  /** The pages that search engines are meant to show. */
  readonly shown: readonly Page[];
  readonly languages: readonly string[];
  /** The address under which the site is published, as robots.txt says it. */
  readonly origin: string;
  readonly #pages: ReadonlyMap<string, Page>;

  constructor(files: ReadonlyMap<string, string>) {
    this.files = files;
    this.pages = [...files].flatMap(([file, text]) => (file.endsWith('.html') ? [new Page(file, text)] : []));
    this.shown = this.pages.filter((page) => !page.isHidden && page.sendsTo === undefined);
    this.#pages = new Map(this.pages.map((page) => [page.path, page]));
    this.languages = [...new Set(this.pages.filter(({ path }) => /^\/.+\/$/.test(path)).map(({ firstSegment }) => firstSegment))];
    const map = /^Sitemap: (.*)$/m.exec(this.text('/robots.txt'))?.[1];
    if (map === undefined) throw new Error('robots.txt does not name the sitemap');
    this.origin = new URL(map).origin;
  }

  /** Reads what the build left in a folder. */
  static read(folder: string): Site {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
    return new Site(new Map(names.sort().map((name) => `/${name.replaceAll(sep, '/')}`).map((file) => [file, isText(file) ? readFileSync(join(folder, file), 'utf8') : ''])));
  }

  text(file: string): string {
    const text = this.files.get(file);
    if (text === undefined) throw new Error(`There is no ${file}`);
    return text;
  }

  page(path: string): Page | undefined {
    return this.#pages.get(path);
  }

  /** The page that an absolute address leads to. */
  pageAt(address: string): Page | undefined {
    return address.startsWith(`${this.origin}/`) ? this.page(address.slice(this.origin.length)) : undefined;
  }

  /** Whether a server of plain files has something at this path. */
  has(path: string): boolean {
    return this.files.has(decodeURI(path.endsWith('/') ? `${path}index.html` : path));
  }

}

/** Pages with the site's header and footer around: all but the choice of language, the page of a wrong address and those of former ones. */
export const isFramed = ({ path, sendsTo }: Page): boolean => path !== '/' && path !== '/404.html' && sendsTo === undefined;

import { fault, type Check, type Fault } from './check.ts';
import { asksElsewhere } from './links.ts';
import type { Page, Site } from './site.ts';
import { readXml, type XmlElement } from './xml.ts';

/** The document in a file, or the reason why it is none. */
function read(site: Site, file: string): { document: XmlElement } | { fault: Fault } {
  try {
    return { document: readXml(site.text(file)) };
  } catch (error) {
    return { fault: fault({ path: file }, error instanceof Error ? error.message : String(error)) };
  }
}

const twice = (all: readonly string[]): string[] => all.filter((each, place) => all.indexOf(each) !== place);

export class SitemapListsWhatIsShown implements Check {
  readonly sentence = 'the sitemap lists exactly the pages that search engines are to show, each with its versions in other languages';

  *faults(site: Site): Generator<Fault> {
    const file = { path: '/sitemap.xml' };
    const result = read(site, file.path);
    if ('fault' in result) {
      yield result.fault;
      return;
    }
    const urls = result.document.all('url');
    const listed = urls.map((url) => url.value('loc'));
    for (const address of twice(listed)) yield fault(file, `${address} is listed twice`);
    for (const { path } of site.shown) if (!listed.includes(site.origin + path)) yield fault(file, `${path} is not listed`);
    for (const url of urls) {
      const page = site.pageAt(url.value('loc'));
      if (!page) yield fault(file, `${url.value('loc')} does not exist`);
      else {
        if (!site.shown.includes(page)) yield fault(file, `${page.path} is listed and not to be shown`);
        const said = url.all('xhtml:link').map(({ attributes }) => `${attributes.get('hreflang') ?? ''} ${attributes.get('href') ?? ''}`);
        const own = [...page.alternates].map(([language, address]) => `${language} ${address}`);
        if (said.toSorted().join() !== own.toSorted().join()) yield fault(file, `the versions of ${page.path} are not those that the page names`);
      }
    }
  }
}

export class RobotsNameTheSitemap implements Check {
  readonly sentence = 'robots.txt lets everyone in and names the sitemap';

  *faults(site: Site): Generator<Fault> {
    const file = { path: '/robots.txt' };
    const lines = site.text(file.path).split('\n');
    if (!lines.includes(`Sitemap: ${site.origin}/sitemap.xml`)) yield fault(file, 'the sitemap is not named');
    if (!lines.includes('User-agent: *')) yield fault(file, 'nobody is spoken to');
    for (const line of lines) if (/^Disallow:\s*\S/.test(line)) yield fault(file, `“${line}” keeps someone out`);
  }
}

export class FeedsListTheStories implements Check {
  readonly sentence = 'the feed of each language lists its stories, the newest first';
  /** So many stories does a feed hold at most. */
  readonly #most = 30;

  *faults(site: Site): Generator<Fault> {
    for (const language of site.languages) yield* this.#feed(site, language);
  }

  *#feed(site: Site, language: string): Generator<Fault> {
    const file = { path: `/${language}/feed.xml` };
    const result = read(site, file.path);
    if ('fault' in result) {
      yield result.fault;
      return;
    }
    const { document } = result;
    const self = document.all('atom:link')[0]?.attributes.get('href');
    if (self !== site.origin + file.path) yield fault(file, `the feed says it is ${self ?? 'nowhere'}`);
    if (document.value('language') !== language) yield fault(file, `the feed is in “${document.value('language')}”`);
    const stories = site.pages.filter((page) => page.language === language && publishedOn(page) !== undefined).toSorted((a, b) => newest(publishedOn(a), publishedOn(b)));
    const items = document.all('item');
    if (items.length !== Math.min(this.#most, stories.length)) yield fault(file, `the feed has ${items.length} stories, the site ${stories.length}`);
    const links = items.map((item) => item.value('link'));
    for (const address of twice(links)) yield fault(file, `${address} is listed twice`);
    for (const [place, item] of items.entries()) {
      const page = site.pageAt(item.value('link'));
      const date = page && publishedOn(page);
      if (!page || date === undefined || !stories.includes(page)) yield fault(file, `${item.value('link')} is no story in ${language}`);
      else {
        if (new Date(item.value('pubDate')).getTime() !== new Date(`${date}T00:00Z`).getTime()) yield fault(file, `${page.path} came out on ${date}, not on ${item.value('pubDate')}`);
        if (date !== publishedOn(stories[place] ?? page)) yield fault(file, `${page.path} is not in its place`);
        if (item.value('title') !== page.first('h1')?.text) yield fault(file, `${page.path} is not called “${item.value('title')}”`);
      }
      if (item.value('guid') !== item.value('link')) yield fault(file, `${item.value('guid')} is not the address of its story`);
    }
  }
}

const newest = (a: string | undefined, b: string | undefined): number => (b ?? '').localeCompare(a ?? '');

/** The day a story came out, as its page says to machines; nothing for other pages. */
function publishedOn({ graphs }: Page): string | undefined {
  return graphs.flatMap((graph) => (graph.includes('"@type":"Article"') ? (/"datePublished":"([\d-]+)"/.exec(graph)?.[1] ?? []) : []))[0];
}

export class FormerAddressesLeadOn implements Check {
  readonly sentence = '_redirects and the pages of former addresses say the same, and lead straight to pages that exist';

  *faults(site: Site): Generator<Fault> {
    const file = { path: '/_redirects' };
    const lines = site.text(file.path).split('\n').filter((line) => line !== '');
    const rules = new Map<string, string>();
    for (const line of lines) {
      const [, from, to] = /^(\/\S+\/) (\/\S+\/) 301$/.exec(line) ?? [];
      if (from === undefined || to === undefined) yield fault(file, `“${line}” is no rule`);
      else if (rules.has(from)) yield fault(file, `${from} leads to two pages`);
      else rules.set(from, to);
    }
    for (const [from, to] of rules) {
      const target = site.page(to);
      if (!target || target.sendsTo !== undefined) yield fault(file, `${from} leads to ${to}, which is no page`);
      if (site.page(from)?.sendsTo !== to) yield fault(file, `no page at ${from} leads to ${to}`);
    }
    for (const page of site.pages.filter(({ sendsTo }) => sendsTo !== undefined)) {
      if (!rules.has(page.path)) yield fault(file, `${page.path} leads to ${page.sendsTo ?? ''} and has no rule`);
      if (!page.isHidden) yield fault(page, 'search engines would show a former address');
      if (page.first('body a')?.attribute('href') !== page.sendsTo) yield fault(page, 'a reader cannot follow by a link');
    }
  }
}

export class StylesAskNoOtherHost implements Check {
  readonly sentence = 'no stylesheet asks another host for anything';

  *faults(site: Site): Generator<Fault> {
    for (const [path, text] of site.files) if (path.endsWith('.css') && asksElsewhere(text)) yield fault({ path }, 'something is fetched from elsewhere');
  }
}

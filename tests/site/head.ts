import { fault, PageCheck, type Fault } from './check.ts';
import { isFramed, type Page, type Site } from './site.ts';

export class LanguageIsTheOneOfTheAddress extends PageCheck {
  readonly sentence = 'a page is in the language that its address begins with';

  *check(page: Page, site: Site): Generator<Fault> {
    const inside = site.languages.includes(page.firstSegment);
    if (inside ? page.language !== page.firstSegment : !site.languages.includes(page.language)) yield fault(page, `the page says it is in “${page.language}”`, page.root);
  }
}

export class TitleIsItsOwn extends PageCheck {
  readonly sentence = 'a page has a title of 1 to 70 characters that no other page of its language has';

  *check(page: Page, site: Site): Generator<Fault> {
    const titles = page.all('head title');
    if (titles.length !== 1) yield fault(page, `the page has ${titles.length} titles`);
    if (page.title.trim() === '') yield fault(page, 'the title is empty', titles[0]);
    if (page.sendsTo !== undefined) return;
    if (page.title.length > 70) yield fault(page, `the title has ${page.title.length} characters: “${page.title}”`, titles[0]);
    const others = site.pages.filter((other) => other !== page && other.sendsTo === undefined && other.language === page.language && other.title === page.title);
    for (const other of others) yield fault(page, `“${page.title}” is also the title of ${other.path}`, titles[0]);
  }
}

export class DescriptionIsShort extends PageCheck {
  readonly sentence = 'a page that search engines show has a description of at most 170 characters';

  *check(page: Page): Generator<Fault> {
    if (page.isHidden) return;
    const descriptions = page.all('meta[name=description]');
    if (descriptions.length !== 1) yield fault(page, `the page has ${descriptions.length} descriptions`);
    const description = descriptions[0]?.attribute('content') ?? '';
    if (description.trim() === '') yield fault(page, 'the description is empty', descriptions[0]);
    if (description.length > 170) yield fault(page, `the description has ${description.length} characters`, descriptions[0]);
  }
}

export class CanonicalIsTheOwnAddress extends PageCheck {
  readonly sentence = 'a page names its own address as the canonical one, a former address the present one';

  *check(page: Page, site: Site): Generator<Fault> {
    if (page.isHidden && page.sendsTo === undefined) return;
    const canonicals = page.all('link[rel=canonical]');
    if (canonicals.length !== 1) yield fault(page, `the page has ${canonicals.length} canonical addresses`);
    const right = site.origin + (page.sendsTo ?? page.path);
    if (canonicals.length > 0 && page.canonical !== right) yield fault(page, `the canonical address is ${page.canonical ?? 'empty'}, not ${right}`, canonicals[0]);
  }
}

export class AlternatesAnswerEachOther extends PageCheck {
  readonly sentence = 'a page and its versions in other languages name each other, itself and the one for other languages';

  *check(page: Page, site: Site): Generator<Fault> {
    if (page.isHidden) return;
    const { alternates } = page;
    const tags = page.all('link[hreflang]');
    if (tags.length !== alternates.size) yield fault(page, 'a language is named twice');
    if (![...alternates.values()].includes(site.origin + page.path)) yield fault(page, 'the page does not name itself');
    if (isFramed(page) && alternates.get(page.language) !== site.origin + page.path) yield fault(page, `the page is not its own version in ${page.language}`);
    if (!alternates.has('x-default')) yield fault(page, 'no page is named for readers of other languages');
    for (const [language, address] of alternates) {
      const other = site.pageAt(address);
      if (!other) yield fault(page, `the version in ${language}, ${address}, does not exist`);
      else {
        if (language !== 'x-default' && other.language !== language) yield fault(page, `${other.path} is in ${other.language}, not in ${language}`);
        if (!isSame(alternates, other.alternates)) yield fault(page, `${other.path} names other versions than this page does`);
      }
    }
  }
}

const isSame = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean => a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

export class GraphsAreRight extends PageCheck {
  readonly sentence = 'what a page says to machines is JSON-LD of schema.org about this page, and leads to pages that exist';

  *check(page: Page, site: Site): Generator<Fault> {
    if (!isFramed(page)) return;
    if (page.graphs.length === 0) yield fault(page, 'the page says nothing to machines');
    for (const graph of page.graphs) {
      const thing = parsed(graph);
      if (thing === undefined) yield fault(page, 'the JSON-LD is not a JSON object');
      else {
        if (thing.get('@context') !== 'https://schema.org') yield fault(page, 'the JSON-LD has no @context of schema.org');
        const url = thing.get('url');
        if (url !== undefined && url !== site.origin + page.path) yield fault(page, 'the JSON-LD has the url of another page');
        for (const what of nested(thing, site)) yield fault(page, what);
      }
    }
  }
}

type Thing = ReadonlyMap<string, unknown>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function parsed(json: string): Thing | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

/** Looks into a thing and everything in it. */
function* nested(thing: Thing, site: Site): Generator<string> {
  const type = thing.get('@type');
  if (typeof type !== 'string' || type === '') yield `a thing in the JSON-LD has no @type: ${JSON.stringify(Object.fromEntries(thing)).slice(0, 100)}`;
  for (const [name, value] of thing)
    for (const each of Array.isArray(value) ? value : [value]) {
      if (isObject(each)) yield* nested(new Map(Object.entries(each)), site);
      else if (typeof each === 'string' && each.startsWith(`${site.origin}/`) && !site.has(new URL(each).pathname)) yield `the JSON-LD names ${each} as ${name}, which does not exist`;
      else if (each === null || each === '') yield `the JSON-LD leaves ${name} empty`;
    }
}

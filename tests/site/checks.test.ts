import { describe, expect, test } from 'vitest';
import { expectNone, type Check } from './check.ts';
import { checks } from './checks.ts';
import { AlternatesAnswerEachOther, CanonicalIsTheOwnAddress, DescriptionIsShort, GraphsAreRight, LanguageIsTheOneOfTheAddress, TitleIsItsOwn } from './head.ts';
import { EveryAddressLeadsSomewhere, LinksStayInTheirLanguage, NoOtherHostIsAsked } from './links.ts';
import { EvidenceLeadsToTheLedgerAndBack, InventedThingsSaySo } from './promises.ts';
import { NothingWrittenIntoAPageRuns, PolicyIsStrict } from './security.ts';
import { Site } from './site.ts';
import { HeadingsAreInOrder, HeadingsOfTextsHaveTheirOwnAnchors, HtmlIsValid, IdsAreUnique, IdsThatAreMeantExist, ImagesHaveAltAndSize, LandmarksAreThere } from './structure.ts';
import { brokenSite, tinyFiles } from './tiny-site.ts';
import { FeedsListTheStories, FormerAddressesLeadOn, RobotsNameTheSitemap, SitemapListsWhatIsShown, StylesAskNoOtherHost } from './whole-site.ts';

const home = '/it/index.html';
const story = '/it/storie/uno/index.html';
const former = '/it/storie/primo/index.html';

/** A check, a part of a file of the tiny site, what stands there instead, and what the check says to it. */
type Break = readonly [check: new () => Check, file: string, part: string, instead: string, says: string];

const breaks: readonly Break[] = [
  [EveryAddressLeadsSomewhere, home, 'href="/it/storie/due/"', 'href="/it/storie/tre/"', '“/it/storie/tre/” leads nowhere'],
  [EveryAddressLeadsSomewhere, home, 'href="/it/storie/due/"', 'href="/it/storie/due"', '“/it/storie/due” leads nowhere'],
  [EveryAddressLeadsSomewhere, home, 'href="/it/storie/due/"', 'href="/it/storie/primo/"', 'is a former address'],
  [EveryAddressLeadsSomewhere, home, 'href="/it/storie/due/"', 'href="https://tiny.example/no/"', 'leads nowhere'],
  [EveryAddressLeadsSomewhere, home, 'href="/it/storie/due/"', 'href=""', '“” is no address'],
  [EveryAddressLeadsSomewhere, home, 'href="/it/storie/due/"', 'href="story:due"', 'begins with story:'],
  [EveryAddressLeadsSomewhere, home, '#ledger', '#register', 'no such place'],
  [EveryAddressLeadsSomewhere, story, 'src="/picture.webp"', 'src="/no.webp"', '“/no.webp” leads nowhere'],
  [EveryAddressLeadsSomewhere, story, '/picture-large.webp 960w', '/no.webp 960w', '“/no.webp” leads nowhere'],
  [EveryAddressLeadsSomewhere, story, '/style.css', '/no.css', '“/no.css” leads nowhere'],
  [EveryAddressLeadsSomewhere, former, 'url=/it/storie/uno/', 'url=/no/', '“/no/” leads nowhere'],
  [LinksStayInTheirLanguage, home, 'href="/it/storie/due/"', 'href="/en/stories/two/"', '“/en/stories/two/” leads from it to en'],
  [LinksStayInTheirLanguage, '/index.html', '<li lang="it">', '<li>', '“/it/” leads from en to it'],
  [NoOtherHostIsAsked, home, '/style.css', 'https://fonts.example/style.css', 'fetched from elsewhere'],
  [NoOtherHostIsAsked, story, '/picture-large.webp 960w', '//cdn.example/picture.webp 960w', 'fetched from elsewhere'],
  [NoOtherHostIsAsked, story, '</main>', '<iframe src="https://video.example/"></iframe></main>', 'fetched from elsewhere'],
  [NoOtherHostIsAsked, story, '</main>', '<p style="background: url(//cdn.example/x)"></p></main>', 'a style fetches'],
  [HtmlIsValid, home, '<h1>Piccolo</h1>', '<h1>Piccolo</h2>', '(close-order)'],
  [HeadingsAreInOrder, home, '<h1>Piccolo</h1>', '<p>Piccolo</p>', '0 main headings'],
  [HeadingsAreInOrder, home, '<h1>Piccolo</h1>', '<h1>Piccolo</h1><h1>Di nuovo</h1>', '2 main headings'],
  [HeadingsAreInOrder, story, '<h2 id="ledger">Ledger</h2>', '<h3 id="ledger">Ledger</h3>', 'of level 3 (“Ledger”) follows one of level 1'],
  [HeadingsAreInOrder, story, '>Ledger<', '> <', 'a heading is empty'],
  [LandmarksAreThere, home, '<a href="#content">', '<a href="#end">', 'the first thing'],
  [LandmarksAreThere, home, '<a href="#content">', '<a href="/it/">Home</a><a href="#content">', 'the first thing'],
  [LandmarksAreThere, home, ' tabindex="-1"', '', 'cannot take the focus'],
  [LandmarksAreThere, home, '<footer>', '<div>', '0 elements “footer”'],
  [LandmarksAreThere, home, ' aria-label="Menu"', '', 'a menu has no name'],
  [LandmarksAreThere, home, ' aria-label="Menu"', ' aria-label="Languages"', 'two menus are named “Languages”'],
  [LandmarksAreThere, '/index.html', '<main>', '<div>', '0 main parts'],
  [ImagesHaveAltAndSize, story, ' alt="A bench"', '', 'no alternative text'],
  [ImagesHaveAltAndSize, story, ' height="640"', '', 'no height'],
  [ImagesHaveAltAndSize, home, '>Due<', '><img src="/picture.webp" width="1" height="1" alt=""><', 'a picture without a text'],
  [IdsAreUnique, home, 'id="end"', 'id="content"', '“content” is the id of two elements'],
  [HeadingsOfTextsHaveTheirOwnAnchors, home, 'id="end"', 'id="text-end"', '“text-end” is no heading of a text'],
  [IdsThatAreMeantExist, story, 'aria-labelledby="ledger"', 'aria-labelledby="register"', 'means “register”'],
  [LanguageIsTheOneOfTheAddress, home, '<html lang="it">', '<html lang="en">', 'in “en”'],
  [LanguageIsTheOneOfTheAddress, '/index.html', '<html lang="en">', '<html lang="fr">', 'in “fr”'],
  [TitleIsItsOwn, home, '<title>Piccolo</title>', '<title></title>', 'the title is empty'],
  [TitleIsItsOwn, home, '<title>Piccolo</title>', '', '0 titles'],
  [TitleIsItsOwn, home, '<title>Piccolo</title>', `<title>${'a'.repeat(71)}</title>`, '71 characters'],
  [TitleIsItsOwn, home, '<title>Piccolo</title>', '<title>Uno</title>', 'also the title of /it/storie/uno/'],
  [DescriptionIsShort, home, '<meta name="description" content="About Piccolo.">', '', '0 descriptions'],
  [DescriptionIsShort, home, 'About Piccolo.', ' ', 'the description is empty'],
  [DescriptionIsShort, home, 'About Piccolo.', 'a'.repeat(171), '171 characters'],
  [CanonicalIsTheOwnAddress, home, 'rel="canonical" href="https://tiny.example/it/"', 'rel="canonical" href="https://tiny.example/en/"', 'not https://tiny.example/it/'],
  [CanonicalIsTheOwnAddress, home, '<link rel="canonical" href="https://tiny.example/it/">', '', '0 canonical addresses'],
  [CanonicalIsTheOwnAddress, former, 'href="https://tiny.example/it/storie/uno/"', 'href="https://tiny.example/it/storie/primo/"', 'not https://tiny.example/it/storie/uno/'],
  [AlternatesAnswerEachOther, story, 'hreflang="x-default"', 'hreflang="en-GB"', 'no page is named for readers of other languages'],
  [AlternatesAnswerEachOther, story, 'hreflang="it" href="https://tiny.example/it/storie/uno/"', 'hreflang="it" href="https://tiny.example/it/"', 'the page does not name itself'],
  [AlternatesAnswerEachOther, story, 'hreflang="en" href="https://tiny.example/en/stories/one/"', 'hreflang="en" href="https://tiny.example/en/stories/three/"', 'does not exist'],
  [AlternatesAnswerEachOther, story, 'hreflang="en" href="https://tiny.example/en/stories/one/"', 'hreflang="en" href="https://tiny.example/en/stories/two/"', '/en/stories/two/ names other versions'],
  [AlternatesAnswerEachOther, story, 'hreflang="en" href', 'hreflang="de" href', '/en/stories/one/ is in en, not in de'],
  [GraphsAreRight, story, '{"@context"', '{{"@context"', 'not a JSON object'],
  [GraphsAreRight, story, '"https://schema.org"', '"https://example.org"', 'no @context'],
  [GraphsAreRight, story, '"@type":"Person",', '', 'has no @type: {"name":"Ada"}'],
  [GraphsAreRight, story, '"url":"https://tiny.example/it/storie/uno/"', '"url":"https://tiny.example/it/"', 'the url of another page'],
  [GraphsAreRight, story, '"name":"Ada"', '"url":"https://tiny.example/it/ada/"', 'names https://tiny.example/it/ada/'],
  [GraphsAreRight, story, '"name":"Ada"', '"name":""', 'leaves name empty'],
  [GraphsAreRight, story, 'application/ld+json', 'application/json', 'says nothing to machines'],
  [EvidenceLeadsToTheLedgerAndBack, story, '<li id="claim-1">', '<li id="claim-9">', 'the mark “three” leads to no line'],
  [EvidenceLeadsToTheLedgerAndBack, story, ' id="mark-1"', '', 'nothing can lead back to the mark “three”'],
  [EvidenceLeadsToTheLedgerAndBack, story, '<a href="#mark-1">back to 1</a>', '<a href="#mark-2">back to 1</a>', 'the line claim-1 does not lead back'],
  [EvidenceLeadsToTheLedgerAndBack, story, '>Five<', '>Five <a href="#mark-1">back</a><', 'the line claim-3 leads back to a mark that is not its own'],
  [EvidenceLeadsToTheLedgerAndBack, story, ' class="evidence"', '', '“three” leads to the ledger and is not a mark'],
  [InventedThingsSaySo, story, 'class="sample-note"', 'class="note"', 'does not say that it is a sample'],
  [PolicyIsStrict, home, 'http-equiv="Content-Security-Policy"', 'name="policy"', 'does not begin with its policy'],
  [PolicyIsStrict, home, '<head>', '<head><link rel="stylesheet" href="/style.css">', 'does not begin with its policy'],
  [PolicyIsStrict, home, "default-src 'none'; ", '', 'leaves default-src open'],
  [PolicyIsStrict, home, "base-uri 'none'", 'base-uri *', 'leaves base-uri open'],
  [PolicyIsStrict, home, "; require-trusted-types-for 'script'", '', 'leaves require-trusted-types-for open'],
  [PolicyIsStrict, story, "style-src 'self'", "style-src 'self' 'unsafe-inline'", "allows 'unsafe-inline' in style-src"],
  [PolicyIsStrict, story, "img-src 'self'", 'img-src https:', 'allows https: in img-src'],
  [PolicyIsStrict, story, "script-src 'none'", "script-src 'wasm-unsafe-eval'", "allows 'wasm-unsafe-eval' in script-src"],
  [PolicyIsStrict, '/index.html', "script-src 'none'", "script-src 'self'", 'has no script and may run one'],
  [NothingWrittenIntoAPageRuns, home, '</main>', '<script>alert(1)</script></main>', 'a script is written'],
  [NothingWrittenIntoAPageRuns, home, '</main>', '<style>p { color: red }</style></main>', 'styles are written'],
  [NothingWrittenIntoAPageRuns, home, '<h1>', '<h1 style="color: red">', 'a style of its own'],
  [NothingWrittenIntoAPageRuns, home, '<h1>', '<h1 onclick="alert(1)">', 'the handler onclick'],
  [NothingWrittenIntoAPageRuns, story, '<a href="#claim-1"', '<a href="javascript:alert(1)"', 'can run what is not the site’s'],
  [SitemapListsWhatIsShown, '/sitemap.xml', '</urlset>', '', '<urlset> is not closed'],
  [SitemapListsWhatIsShown, '/sitemap.xml', '<loc>https://tiny.example/it/storie/uno/</loc>', '<loc>https://tiny.example/it/storie/tre/</loc>', '/it/storie/uno/ is not listed'],
  [SitemapListsWhatIsShown, '/sitemap.xml', '<loc>https://tiny.example/it/storie/uno/</loc>', '<loc>https://tiny.example/it/storie/tre/</loc>', 'https://tiny.example/it/storie/tre/ does not exist'],
  [SitemapListsWhatIsShown, '/sitemap.xml', '<loc>https://tiny.example/it/storie/uno/</loc>', '<loc>https://tiny.example/it/storie/due/</loc>', 'https://tiny.example/it/storie/due/ is listed twice'],
  [SitemapListsWhatIsShown, '/sitemap.xml', '<loc>https://tiny.example/it/storie/uno/</loc>', '<loc>https://tiny.example/it/storie/primo/</loc>', '/it/storie/primo/ is listed and not to be shown'],
  [SitemapListsWhatIsShown, '/sitemap.xml', 'hreflang="en"', 'hreflang="de"', 'the versions of / are not those'],
  [RobotsNameTheSitemap, '/robots.txt', 'Allow: /', 'Disallow: /it/', '“Disallow: /it/” keeps someone out'],
  [RobotsNameTheSitemap, '/robots.txt', '/sitemap.xml', '/map.xml', 'the sitemap is not named'],
  [FeedsListTheStories, '/it/feed.xml', '</channel>', '</chanel>', '<channel> is closed by </chanel>'],
  [FeedsListTheStories, '/it/feed.xml', '<title>Uno</title>', '<title>Uno & due</title>', 'Not XML: &'],
  [FeedsListTheStories, '/it/feed.xml', '02 Feb', '03 Feb', '/it/storie/due/ came out on 2026-02-02'],
  [FeedsListTheStories, '/it/feed.xml', '<link>https://tiny.example/it/storie/due/</link>', '<link>https://tiny.example/it/storie/uno/</link>', 'is listed twice'],
  [FeedsListTheStories, '/it/feed.xml', '<link>https://tiny.example/it/storie/due/</link>', '<link>https://tiny.example/en/stories/two/</link>', 'is no story in it'],
  [FeedsListTheStories, '/it/feed.xml', '<title>Uno</title>', '<title>Una</title>', 'is not called “Una”'],
  [FeedsListTheStories, '/it/feed.xml', '<language>it', '<language>en', 'the feed is in “en”'],
  [FeedsListTheStories, '/it/feed.xml', '/it/feed.xml', '/en/feed.xml', 'the feed says it is https://tiny.example/en/feed.xml'],
  [FeedsListTheStories, '/it/storie/due/index.html', '"2026-02-02"', '"2025-02-02"', '/it/storie/due/ is not in its place'],
  [FeedsListTheStories, '/it/storie/due/index.html', '"@type":"Article"', '"@type":"WebPage"', 'the feed has 2 stories, the site 1'],
  [FormerAddressesLeadOn, '/_redirects', ' 301', '', 'is no rule'],
  [FormerAddressesLeadOn, '/_redirects', ' /it/storie/uno/', ' /it/storie/tre/', 'which is no page'],
  [FormerAddressesLeadOn, '/_redirects', '/it/storie/primo/', '/it/storie/secondo/', 'no page at /it/storie/secondo/'],
  [FormerAddressesLeadOn, '/_redirects', '/it/storie/primo/ /it/storie/uno/ 301\n', '', '/it/storie/primo/ leads to /it/storie/uno/ and has no rule'],
  [FormerAddressesLeadOn, former, '<meta name="robots" content="noindex">', '', 'search engines would show'],
  [FormerAddressesLeadOn, former, '<a href="/it/storie/uno/">', '<a href="/it/">', 'cannot follow'],
  [StylesAskNoOtherHost, '/style.css', '"/picture.webp"', '"https://cdn.example/picture.webp"', 'fetched from elsewhere'],
  [StylesAskNoOtherHost, '/style.css', 'body', '@import "//fonts.example/x.css"; body', 'fetched from elsewhere'],
];

describe.each(checks)('The check that $sentence', (check) => {
  test('finds nothing in a site where it is so', () => {
    expectNone(check.faults(new Site(tinyFiles)));
  });

  const own = breaks.filter(([Check]) => check instanceof Check);

  test.each(own.map(([, file, part, instead, says]) => ({ file, part, instead, says })))('finds in $file that $says', ({ file, part, instead, says }) => {
    const found = Array.from(check.faults(brokenSite(file, part, instead)), ({ page, what }) => `${page}: ${what}`);
    expect(found.join('\n')).toContain(says);
  });

  test('is tried on something broken', () => {
    expect(own).not.toEqual([]);
  });
});

import { Site } from './site.ts';

const origin = 'https://tiny.example';

interface Written {
  readonly language: 'it' | 'en';
  readonly path: string;
  readonly other: string;
  readonly title: string;
  readonly body: string;
  readonly graph?: object;
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'">`;

const note = { it: 'Questa pagina è un esempio: le persone e le imprese di cui parla sono inventate.', en: 'This page is a sample: the people and firms it speaks of are invented.' };

function alternates({ language, path, other }: Written): string {
  const [it, en] = language === 'it' ? [path, other] : [other, path];
  return `<link rel="alternate" hreflang="it" href="${origin}${it}"><link rel="alternate" hreflang="en" href="${origin}${en}"><link rel="alternate" hreflang="x-default" href="${origin}${path.endsWith(`/${language}/`) ? '/' : en}">`;
}

const written = (page: Written) => `<!DOCTYPE html>
<html lang="${page.language}">
<head>
${policy}
<meta charset="utf-8">
<title>${page.title}</title>
<meta name="description" content="About ${page.title}.">
<link rel="canonical" href="${origin}${page.path}">
${alternates(page)}
<link rel="stylesheet" href="/style.css">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'WebPage', url: origin + page.path, ...page.graph })}</script>
</head>
<body>
<a href="#content">Skip</a>
<header><nav class="languages" aria-label="Languages"><a href="${page.other}">Other</a></nav><nav aria-label="Menu"><a href="/${page.language}/">Home</a></nav></header>
<p class="sample-note">${note[page.language]}</p>
<main id="content" tabindex="-1"><h1>${page.title}</h1>${page.body}</main>
<footer><p id="end">Tiny</p></footer>
</body>
</html>
`;

const story = (language: 'it' | 'en', path: string, other: string, title: string, datePublished: string): Written => ({
  language,
  path,
  other,
  title,
  graph: { '@type': 'Article', datePublished, author: [{ '@type': 'Person', name: 'Ada' }] },
  body: `<p><a href="#claim-1" id="mark-1" class="evidence">three</a> <a href="#claim-2" id="mark-2" class="evidence">four</a></p>
<img src="/picture.webp" srcset="/picture.webp 480w, /picture-large.webp 960w" sizes="100vw" width="960" height="640" alt="A bench">
<section aria-labelledby="ledger"><h2 id="ledger">Ledger</h2>
<ol class="ledger"><li id="claim-1">Three <a href="#mark-1">back to 1</a></li><li id="claim-2">Four <a href="#mark-2">back to 2</a></li><li id="claim-3">Five</li></ol></section>`,
});

const pages: readonly Written[] = [
  { language: 'it', path: '/it/', other: '/en/', title: 'Piccolo', body: '<p><a href="/it/storie/uno/#ledger">Uno</a> <a href="/it/storie/due/">Due</a></p>' },
  { language: 'en', path: '/en/', other: '/it/', title: 'Tiny', body: '<p><a href="/en/stories/one/">One</a></p>' },
  story('it', '/it/storie/uno/', '/en/stories/one/', 'Uno', '2026-01-01'),
  story('en', '/en/stories/one/', '/it/storie/uno/', 'One', '2026-01-01'),
  story('it', '/it/storie/due/', '/en/stories/two/', 'Due', '2026-02-02'),
  story('en', '/en/stories/two/', '/it/storie/due/', 'Two', '2026-02-02'),
];

const choice = `<!DOCTYPE html>
<html lang="en">
<head>
${policy}
<meta charset="utf-8">
<title>A choice</title>
<meta name="description" content="Tiny — Piccolo">
<link rel="canonical" href="${origin}/">
<link rel="alternate" hreflang="it" href="${origin}/it/"><link rel="alternate" hreflang="en" href="${origin}/en/"><link rel="alternate" hreflang="x-default" href="${origin}/">
</head>
<body><main><h1>Tiny</h1><ul><li lang="it"><a href="/it/">italiano</a></li><li lang="en"><a href="/en/">English</a></li></ul></main></body>
</html>
`;

const former = `<!DOCTYPE html>
<html lang="it">
<head>
${policy}
<meta charset="utf-8">
<title>/it/storie/uno/</title>
<meta http-equiv="refresh" content="0; url=/it/storie/uno/">
<meta name="robots" content="noindex">
<link rel="canonical" href="${origin}/it/storie/uno/">
</head>
<body><p><a href="/it/storie/uno/">Uno</a></p></body>
</html>
`;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

const url = (page: Written) => `<url><loc>${origin}${page.path}</loc>${alternates(page).replaceAll('<link ', '<xhtml:link ').replaceAll('>', '/>')}</url>`;

const sitemap = `${declaration}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${url({ language: 'it', path: '/it/', other: '/en/', title: '', body: '' }).replace(`${origin}/it/`, `${origin}/`)}
${pages.map(url).join('\n')}
</urlset>
`;

const item = (path: string, title: string, date: string) => `<item><title>${title}</title><link>${origin}${path}</link><guid>${origin}${path}</guid><pubDate>${date}</pubDate></item>`;

const feed = (language: string, newer: string, older: string) => `${declaration}
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Tiny</title><link>${origin}/${language}/</link><language>${language}</language><atom:link href="${origin}/${language}/feed.xml" rel="self"/>
${newer}
${older}
</channel></rss>
`;

/** A site made by hand in which every promise is kept, file by file. */
export const tinyFiles: ReadonlyMap<string, string> = new Map([
  ['/index.html', choice],
  ...pages.map((page): [string, string] => [`${page.path}index.html`, written(page)]),
  ['/it/storie/primo/index.html', former],
  ['/style.css', 'body { background: url("/picture.webp") }'],
  ['/picture.webp', ''],
  ['/picture-large.webp', ''],
  ['/robots.txt', `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`],
  ['/sitemap.xml', sitemap],
  ['/it/feed.xml', feed('it', item('/it/storie/due/', 'Due', 'Mon, 02 Feb 2026 00:00:00 GMT'), item('/it/storie/uno/', 'Uno', 'Thu, 01 Jan 2026 00:00:00 GMT'))],
  ['/en/feed.xml', feed('en', item('/en/stories/two/', 'Two', 'Mon, 02 Feb 2026 00:00:00 GMT'), item('/en/stories/one/', 'One', 'Thu, 01 Jan 2026 00:00:00 GMT'))],
  ['/_redirects', '/it/storie/primo/ /it/storie/uno/ 301\n'],
]);

/** The tiny site with something else in place of a part of a file. */
export function brokenSite(file: string, part: string, instead: string): Site {
  const text = tinyFiles.get(file);
  if (text?.includes(part) !== true) throw new Error(`${file} has no “${part}”`);
  return new Site(new Map([...tinyFiles, [file, text.replace(part, instead)]]));
}

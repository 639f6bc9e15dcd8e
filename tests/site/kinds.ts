import type { Site } from './site.ts';

/** The longest page of every kind in every language: it shows the most. */
export function pagesOfEveryKind(site: Site): string[] {
  const longest = new Map<string, { path: string; length: number }>();
  for (const { path, html, sendsTo } of site.pages) {
    if (sendsTo !== undefined) continue;
    const kind = kindOf(path, site);
    if ((longest.get(kind)?.length ?? 0) < html.length) longest.set(kind, { path, length: html.length });
  }
  return [...longest.values()].map(({ path }) => path);
}

/** The longest page of every kind, in one of the two languages of the sample by turns: for what the words of a page do not decide. */
export function everyKindOnce(site: Site): string[] {
  return pagesOfEveryKind(site)
    .filter((path) => !path.startsWith('/it/'))
    .map((path, place) => {
      const italian = site.page(path)?.alternates.get('it');
      return place % 2 === 0 || italian === undefined ? path : italian.slice(site.origin.length);
    });
}

/** The kind of the page at an address: what stands before its last part, unless it is a list. The further pages of lists are of one kind, and so are the lists of firms by anything. */
function kindOf(path: string, site: Site): string {
  const [, language] = path.split('/');
  if (/\/\d+\/$/.test(path)) return `${language} page of a list`;
  const before = path.replace(/[^/]+\/$/, '');
  return site.pages.some((other) => other.path !== path && other.path.startsWith(path)) ? path : `${before.split('/').slice(0, 4).join('/')} entry`;
}

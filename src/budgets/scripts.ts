import type { BuiltPage, Tag } from './built.ts';
import type { Budget } from './budget.ts';

/** The types of scripts that are data: for search engines, and for browsers that fetch ahead. */
const data = new Set(['application/json', 'application/ld+json', 'speculationrules']);

const isCode = ({ name, attributes }: Tag): boolean => name === 'script' && !data.has(attributes.get('type') ?? '');
const isFetchedAhead = ({ name, attributes }: Tag): boolean => name === 'link' && (attributes.get('rel') === 'modulepreload' || attributes.get('as') === 'script');
const runsInPlace = ({ attributes }: Tag): boolean => [...attributes].some(([name, value]) => /^on[a-z]/.test(name) || /^\s*javascript:/i.test(value));

const inHtml = ({ tags }: BuiltPage): string[] => tags.flatMap((tag) => (isCode(tag) || isFetchedAhead(tag) || runsInPlace(tag) ? [`<${tag.name}> ${tag.attributes.get('src') ?? tag.attributes.get('href') ?? ''}`.trim()] : []));

export const scripts: Budget = {
  name: { it: 'JavaScript di una storia', en: 'JavaScript of a story' },
  remedy: {
    it: 'Una storia si legge senza JavaScript: carica lo script solo quando il lettore lo chiede, o togli ciò che lo porta.',
    en: 'A story is read without JavaScript: load the script only when the reader asks for it, or take away what brings it.',
  },
  say: String,
  *weigh({ site, visits }) {
    for (const page of site.pages.filter(({ kind }) => kind === 'story')) yield weight(page.path, inHtml(page));
    for (const visit of visits.filter(({ kind }) => kind === 'story')) yield weight(visit.page, visit.scripts);
  },
};

const weight = (page: string, found: readonly string[]) => ({ page, kind: 'story', amount: found.length, most: 0, ...(found.length > 0 && { part: found.join(', ') }) });

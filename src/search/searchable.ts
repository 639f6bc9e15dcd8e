/** Part of every shard's key: a change of what is taken from a page indexes it anew. */
export const recipe = 'a';

// Astro escapes quotes in attributes and “<” in text, so neither a title nor a description can hold these.
const begin = '<main id="content"';
const end = '</main>';
/** What components leave out of search, so that a change in it indexes nothing anew. Only these two hold nothing of their own kind. */
const ignored = /<(section|aside)\b[^<>]*\sdata-pagefind-ignore>[^]*?<\/\1>/g;
/** A title of one word, such as a place’s: whoever looks for the word means this page before those that only mention it in their titles. */
const oneWord = /<h1>([^\s<]+)<\/h1>/;

/**
 * What search indexes of a drawn page: its own matter, without menus, footer and cards of other pages, and with what parts
 * a fact from its name, which on the page is its place. Nothing for a page that is not indexed.
 */
export function searchable(html: string): string | undefined {
  const [from, to] = [html.indexOf(begin), html.lastIndexOf(end)];
  if (from === -1 || to < from) return undefined;
  const matter = html.slice(from, to + end.length);
  return matter.includes(' data-pagefind-body') ? matter.replace(ignored, '').replaceAll('</dt>', ':</dt> ').replace(oneWord, '$&<i data-pagefind-meta="name" data-pagefind-ignore>$1</i>') : undefined;
}

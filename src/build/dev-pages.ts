import type { MiddlewareHandler } from 'astro';
import { loadContent } from '../content.ts';
import type { Content } from '../ingest/index.ts';
import { editionsOf } from '../views/edition.ts';
import { pagesOf, type Page } from '../views/pages.ts';
import { textsOf, type Text } from '../views/texts.ts';

interface Addresses {
  readonly pages: ReadonlyMap<string, Page>;
  readonly texts: ReadonlyMap<string, Text>;
}

const known = new WeakMap<Content, Addresses>();

function addressesOf(content: Content): Addresses {
  const before = known.get(content);
  if (before) return before;
  const editions = editionsOf(content);
  const made = { pages: new Map([...pagesOf(editions)].map((page) => [page.path, page])), texts: new Map([...textsOf(editions)].map((text) => [text.path, text])) };
  known.set(content, made);
  return made;
}

/** Gives the development server the view of the page that is looked at, made from the content as it is now. */
export const onRequest: MiddlewareHandler = async ({ url, locals }, next) => {
  const { pages, texts } = addressesOf(await loadContent());
  const path = decodeURI(url.pathname);
  const text = texts.get(path);
  if (text) return new Response(text.text(), { headers: { 'content-type': `${text.type}; charset=utf-8` } });
  const page = pages.get(path) ?? pages.get('/404.html');
  if (!page) return next();
  locals.view = page.view();
  const response = await next();
  return pages.has(path) ? response : new Response(response.body, { status: 404, headers: response.headers });
};

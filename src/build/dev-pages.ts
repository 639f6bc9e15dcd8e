import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MiddlewareHandler } from 'astro';
import { lookup } from 'mrmime';
import { digestOfCode } from '../code.ts';
import { cacheFolder, loadContent } from '../content.ts';
import { Media } from '../images/media.ts';
import type { Content } from '../ingest/index.ts';
import { Sheets } from '../maps/sheets.ts';
import { withPolicy } from '../security/policy.ts';
import { today } from '../today.ts';
import { editionsOf } from '../views/edition.ts';
import { pagesOf, type Page } from '../views/pages.ts';
import { textsOf, type Text } from '../views/texts.ts';

interface Addresses {
  readonly day: string;
  readonly pages: ReadonlyMap<string, Page>;
  readonly texts: ReadonlyMap<string, Text>;
  readonly media: Media;
}

const known = new WeakMap<Content, Addresses>();

function addressesOf(content: Content): Addresses {
  const day = today();
  const before = known.get(content);
  if (before?.day === day) return before;
  const media = new Media(join(cacheFolder(), 'media'));
  const editions = editionsOf(content, media, day, new Sheets(join(cacheFolder(), 'maps.json'), digestOfCode()));
  const made = { day, pages: new Map([...pagesOf(editions)].map((page) => [page.path, page])), texts: new Map([...textsOf(editions)].map((text) => [text.path, text])), media };
  known.set(content, made);
  return made;
}

/** Gives the development server the view of the page that is looked at, made from the content as it is now. */
export const onRequest: MiddlewareHandler = async ({ url, locals, routePattern }, next) => {
  const { pages, texts, media } = addressesOf(await loadContent());
  if (routePattern === '/styleguide') {
    locals.all = [...pages.values()].map((page) => page.view());
    return next();
  }
  const path = decodeURI(url.pathname);
  const text = texts.get(path);
  if (text) return new Response(text.text(), { headers: { 'content-type': `${text.type}; charset=utf-8` } });
  const file = /^\/media\/(.+)$/.exec(path)?.[1];
  const made = file === undefined ? undefined : await media.make(file);
  if (made !== undefined) return new Response(await readFile(made), { headers: { 'content-type': lookup(made) ?? 'application/octet-stream' } });
  const page = pages.get(path) ?? pages.get('/404.html');
  if (!page) return next();
  const view = page.view();
  locals.view = view;
  const response = await next();
  const html = withPolicy(await response.text(), { searches: view.page === 'search', inlineStyles: true });
  return new Response(html, { status: pages.has(path) ? response.status : 404, headers: response.headers });
};

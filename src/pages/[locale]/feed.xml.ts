import type { APIRoute } from 'astro';
import { feedPaths, type FeedView } from '../../views/feed.ts';
import { feedXml } from '../../seo/feed.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute<{ view: FeedView }> = ({ props: { view } }) => new Response(feedXml(view), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });

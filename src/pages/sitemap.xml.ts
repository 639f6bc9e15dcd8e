import type { APIRoute } from 'astro';
import { sitemapXml } from '../seo/sitemap.ts';
import { editions } from '../views/edition.ts';

export const GET: APIRoute = async () => new Response(sitemapXml(await editions()), { headers: { 'content-type': 'application/xml; charset=utf-8' } });

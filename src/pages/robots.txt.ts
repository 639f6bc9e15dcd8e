import type { APIRoute } from 'astro';
import { editions } from '../views/edition.ts';

export const GET: APIRoute = async () => {
  const [edition] = await editions();
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${edition?.routes.absolute('/sitemap.xml') ?? ''}\n`);
};

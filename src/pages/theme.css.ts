import type { APIRoute } from 'astro';
import { editions } from '../views/edition.ts';

/** The site's own colour; `site.css` derives the readable ones from it. */
export const GET: APIRoute = async () => {
  const [edition] = await editions();
  return new Response(`:root { --brand: ${edition?.site.accent ?? ''}; }\n`, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};

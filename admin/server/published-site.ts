import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersAt } from '../../src/security/headers.ts';
import type { Releases } from './releases.ts';

type Serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Files whose names change with their content: a page that was opened before the site was swapped still asks for its own. */
const lasting = /^\/(?:_astro|media|search)\//;

/** Serves the site that readers see, each request wholly from one release. */
export function publishedSite(releases: Releases): (request: IncomingMessage, response: ServerResponse) => void {
  const open = new Map<string, Serve>();
  const from = (folder: string | undefined): Serve => {
    if (folder === undefined) return (_request, _response, next) => next();
    const known = open.get(folder) ?? sirv(folder, { dev: true, etag: true });
    open.set(folder, known);
    for (const other of open.keys()) if (other !== releases.current && other !== releases.before) open.delete(other);
    return known;
  };
  return (request, response) => {
    const { url = '/' } = request;
    for (const [name, value] of Object.entries(headersAt(url))) response.setHeader(name, value);
    const { current, before } = releases;
    if (current === undefined) {
      response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store' }).end(notYet);
      return;
    }
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(join(current, '404.html')));
    };
    try {
      from(current)(request, response, () => {
        if (lasting.test(url)) from(before)(request, response, missing);
        else missing();
      });
    } catch {
      // A range that makes no sense.
      if (!response.headersSent) response.writeHead(400);
      response.end();
    }
  };
}

const notYet = `<!doctype html>
<html lang="it">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>Il sito sta per arrivare</title>
<p>Il sito non è ancora stato preparato: ci vuole poco. La pagina si aggiorna da sola.
<p lang="en">The site has not been made yet: it takes a little while. This page looks again by itself.
`;

import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { cacheFolder } from '../../src/content.ts';
import { adminBundle } from './admin-bundle.ts';
import { large } from './asked.ts';
import type { Editor } from './editor.ts';
import { newsroomApi, type Entrance } from './http.ts';
import { log } from './log.ts';
import type { Newsroom } from './newsroom.ts';
import { sessionIn } from './people/cookie.ts';
import type { People } from './people/people.ts';
import { publishedSite } from './published-site.ts';

export interface DoorsOptions {
  readonly host: string;
  /** The port to listen on; without a proxy that counts on it, the next that is free. */
  readonly port: number;
  /** The newsroom as a team runs it; without, whoever can reach it may do everything, so it must be on loopback. */
  readonly team?: Team;
}

export interface Team {
  readonly people: People;
  /** Where browsers find the newsroom, without a final slash, if not where it listens. */
  readonly origin?: string | undefined;
  /** The address of the proxy before it, if there is one. */
  readonly proxy?: string | undefined;
}

export interface Doors {
  /** Where the site and the newsroom are, without a final slash. */
  readonly origin: string;
  /** Takes no more requests, and ends when those that came are answered, or after some seconds. */
  close(): Promise<void>;
}

/** Whoever sits at this machine. Nobody else can reach a server on loopback. */
const local: Editor = { name: 'Local editor', email: 'editor@localhost', language: 'it', grants: 'everything' };

const common = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'";
/** What the newsroom's own page may do: Decap compiles its templates with `eval`, and writes its styles into the page. */
const editorPolicy = `${common}; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self' blob:; frame-ancestors 'self'`;
/** The other pages are our own, and do neither. */
const pagePolicy = `${common}; frame-ancestors 'none'`;
const pages = /^\/admin\/(?:sign-in|invitation|account|people|audit|publications)\/(?:\?|$)/;

/** How long an answer may still take when the newsroom is stopped. */
const patience = 10_000;

/** Opens the site, the newsroom's page and its interface on one address. */
export async function openDoors(newsroom: Newsroom, { host, port, team }: DoorsOptions): Promise<Doors> {
  let here = '';
  const origin = () => team?.origin ?? here;
  const entrance: Entrance = team ? { people: team.people, origin, proxy: team.proxy } : { origin, local };
  const api = getRequestListener(new Hono().route('/api', newsroomApi(newsroom, entrance)).fetch);
  const admin = adminBundle(cacheFolder());
  const site = publishedSite(newsroom.builds.releases);
  const isKnown = ({ headers }: IncomingMessage) => {
    if (team === undefined) return true;
    const secret = sessionIn(headers.cookie, origin());
    return secret !== undefined && team.people.editor(secret, '') !== undefined;
  };

  const server = createServer((request, response) => {
    const { url = '/' } = request;
    response.setHeader('x-content-type-options', 'nosniff');
    if (!isAddress(url)) {
      log(`Refused ${JSON.stringify(`${request.method} ${url}`)} from ${request.socket.remoteAddress}: no such address`);
      response.writeHead(400, { 'content-type': 'text/plain', connection: 'close' }).end('Bad request\n');
    } else if (url.startsWith('/api/')) void api(request, response);
    else if (url === '/admin') response.writeHead(301, { location: '/admin/' }).end();
    else if (url.startsWith('/admin/')) {
      response.setHeader('content-security-policy', pages.test(url) ? pagePolicy : editorPolicy);
      response.setHeader('cross-origin-opener-policy', 'same-origin');
      response.setHeader('referrer-policy', 'same-origin');
      // Asked for anew each time: whoever has signed out would find the page in their browser's memory.
      if (!url.startsWith('/admin/assets/')) response.setHeader('cache-control', 'no-cache');
      // The browser keeps the part of the address after `#`, and so the entry that was asked for.
      if (/^\/admin\/(?:\?|$)/.test(url) && !isKnown(request)) response.writeHead(302, { location: '/admin/sign-in/', 'cache-control': 'no-store' }).end();
      else admin.serve(request, response);
    } else site(request, response);
  });
  server.on('clientError', (error, socket) => {
    log(`Refused what is not HTTP: ${error.message}`);
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  server.headersTimeout = 15_000;
  // A body has its own measure, a little less than this.
  server.requestTimeout = (large.seconds + 10) * 1000;
  here = `http://${host}:${await listen(server, host, port, team ? 0 : 20)}`;
  return {
    origin: origin(),
    close: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** Whether anything can be at such an address: nothing that climbs, nothing hidden but `.well-known`, nothing that cannot be read. */
function isAddress(url: string): boolean {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return /^\/(?!\/)/.test(path) && !/[\p{Cc}\\%]/u.test(path) && path.split('/').every((name) => !name.startsWith('.') || name === '.well-known');
  } catch {
    return false;
  }
}

async function listen(server: Server, host: string, first: number, more: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      return await new Promise<number>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          const address = server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= first + more) throw error;
    }
  }
}

import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { adminBundle } from './admin-bundle.ts';
import type { Editor } from './editor.ts';
import { newsroomApi } from './http.ts';
import type { Newsroom } from './newsroom.ts';
import { publishedSite } from './published-site.ts';

export interface DoorsOptions {
  readonly folder: string;
  readonly host: string;
  /** The port to listen on, or the next that is free. */
  readonly port: number;
}

export interface Doors {
  /** Where the site and the newsroom are, without a final slash. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Whoever sits at this machine. Nobody else can reach a server on loopback. */
const localEditor: Editor = { name: 'Local editor', email: 'editor@localhost', language: 'it', grants: 'everything' };

/** What the newsroom's own page may do: Decap compiles its templates with `eval`, and writes its styles into the page. */
const adminPolicy = "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

/** Opens the site, the newsroom's page and its interface on one address. */
export async function openDoors(newsroom: Newsroom, { folder, host, port }: DoorsOptions): Promise<Doors> {
  let origin = '';
  const app = new Hono();
  app.route('/api', newsroomApi(newsroom, () => origin, () => localEditor));
  const api = getRequestListener(app.fetch);
  const admin = adminBundle(join(folder, 'cache'));
  const site = publishedSite(newsroom.builds.releases);

  const server = createServer((request, response) => {
    const { url = '/' } = request;
    response.setHeader('x-content-type-options', 'nosniff');
    if (url.startsWith('/api/')) void api(request, response);
    else if (url === '/admin') response.writeHead(301, { location: '/admin/' }).end();
    else if (url.startsWith('/admin/')) {
      response.setHeader('content-security-policy', adminPolicy);
      admin.serve(request, response);
    } else site(request, response);
  });
  origin = `http://${host}:${await listen(server, host, port)}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, host: string, first: number): Promise<number> {
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
      if (!taken || port >= first + 20) throw error;
    }
  }
}

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersAt } from './security/headers.ts';

/** A built site on this machine, as its readers would have it. */
export interface Host {
  /** Where the site is, without a final slash. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder as a plain host does: compressed where `.br` or `.gz` lies beside a file, with `404.html` at an unknown address. */
export async function host(folder: string): Promise<Host> {
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersAt(path))) response.setHeader(name, value);
    },
    onNoMatch: (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    },
  });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

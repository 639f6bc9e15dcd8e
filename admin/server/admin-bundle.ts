import { existsSync } from 'node:fs';
import { fork } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { digestOfCode } from '../../src/code.ts';

/** The newsroom's page, bundled once for a state of the code. */
export interface AdminBundle {
  /** Ends when the page can be served; says whether it can. */
  readonly ready: Promise<boolean>;
  serve(request: IncomingMessage, response: ServerResponse): void;
}

/** `cache`: the folder where bundles are kept. */
export function adminBundle(cache: string): AdminBundle {
  const folder = join(cache, 'admin', digestOfCode('admin/**/*').slice(0, 16));
  const ready = existsSync(join(folder, 'index.html')) ? Promise.resolve(true) : bundle(folder);
  let files: ReturnType<typeof sirv> | undefined;
  return {
    ready,
    serve(request, response) {
      request.url = request.url?.slice('/admin'.length) ?? '/';
      void ready.then((right) => {
        files ??= right ? sirv(folder, { etag: true, single: true }) : undefined;
        if (files) files(request, response, () => {
          response.writeHead(404).end();
        });
        else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('The page of the newsroom could not be made; the terminal says why.\n');
      });
    },
  };
}

/** Bundles in a process of its own, which takes the memory that bundling takes with it. */
function bundle(folder: string): Promise<boolean> {
  const child = fork(fileURLToPath(new URL('../build.ts', import.meta.url)), [folder]);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

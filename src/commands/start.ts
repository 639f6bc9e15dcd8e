import { spawn } from 'node:child_process';
import { readFileSync, watch } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headersAt } from '../security/headers.ts';
import { contentFolder, outFolder, shownFolder } from '../content.ts';

const host = '127.0.0.1';
const firstPort = Number(process.env['PORT'] ?? 4321);
const out = outFolder();

/** Builds in a process of its own, so that nothing it leaves behind stays in this one. Says whether it worked. */
async function rebuild(): Promise<boolean> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('build.ts', import.meta.url))], { stdio: 'inherit' });
  return (await new Promise((resolve) => child.once('exit', resolve))) === 0;
}

async function listen(port: number): Promise<void> {
  const files = sirv(out, { dev: true, etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headersAt(request.url ?? '/'))) response.setHeader(name, value);
    try {
      files(request, response, () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(readFileSync(join(out, '404.html')));
      });
    } catch {
      // A range that makes no sense, or a site that is just being swapped.
      if (!response.headersSent) response.writeHead(400);
      response.end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < firstPort + 20) listen(port + 1).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, host, () => {
      console.log(`\nCappello is at http://${host}:${port}/ (it follows what you change in ${shownFolder()}; stop it with Ctrl+C)\n`);
      resolve();
    });
  });
}

/** Rebuilds after a change, one build at a time; changes made meanwhile join the next one. */
function follow(): void {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<unknown> = Promise.resolve();
  watch(contentFolder(), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild).catch((error: unknown) => console.error(String(error)));
    }, 300);
  });
}

if (await rebuild()) {
  await listen(firstPort);
  follow();
} else process.exitCode = 1;

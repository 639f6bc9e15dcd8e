import { renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { mendDecap } from './mend-decap.ts';

/** Bundles the newsroom's page into a folder, which is there once it is whole. */
const [folder = ''] = process.argv.slice(2);
const page = (path: string) => fileURLToPath(new URL(`client/${path}`, import.meta.url));
const making = `${folder}.making-${process.pid}`;
await build({
  configFile: false,
  root: fileURLToPath(new URL('client/', import.meta.url)),
  base: '/admin/',
  logLevel: 'error',
  plugins: [mendDecap],
  build: { outDir: making, emptyOutDir: true, chunkSizeWarningLimit: 8000, target: 'es2023', rolldownOptions: { input: ['', 'publications/', 'sign-in/', 'invitation/', 'account/', 'people/', 'audit/'].map((at) => page(`${at}index.html`)) } },
});
rmSync(folder, { recursive: true, force: true });
renameSync(making, folder);

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentFolder, forgetContent, loadContent } from '../content.ts';
import { make, publish } from '../images/derivatives.ts';
import { Routes } from '../routing/routes.ts';

/** Derived pictures are kept here across builds. */
const mediaCache = '.cache/media';

/** What the build and the development server need beyond pages: pictures, redirects, and a look at the content folder. */
export const cappello = (): AstroIntegration => ({
  name: 'cappello',
  hooks: {
    'astro:config:setup': async ({ updateConfig }) => {
      const { site } = await loadContent();
      updateConfig({ site: site.url });
    },
    'astro:server:setup': ({ server, logger }) => {
      server.watcher.add(contentFolder());
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(contentFolder())) return;
        forgetContent();
        loadContent().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      const media = sirv(mediaCache, { dev: true });
      server.middlewares.use('/media/', (request, response, next) => {
        make((request.url ?? '').replace(/^\//, ''), mediaCache).then(() => media(request, response, next), next);
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const out = fileURLToPath(dir);
      const made = await publish(join(out, 'media'), mediaCache);
      if (made > 0) logger.info(`made ${made} pictures`);
      const redirects = new Routes(await loadContent()).redirects().map(({ from, to }) => `${from} ${to} 301\n`);
      writeFileSync(join(out, '_redirects'), redirects.join(''));
    },
  },
});

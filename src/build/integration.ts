import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentFolder, renewContent, loadContent, outFolder } from '../content.ts';

/** Astro bundles the module as it stands, and what it exports is what the bundle exports. */
const entrypoint = { entrypointResolution: 'auto', serverEntrypoint: new URL('./draw.ts', import.meta.url) } as const;

/**
 * Makes Astro draw pages on demand. The build asks for each page that changed, the development
 * server for the one that is looked at; both give the page's view.
 */
export const cappello = (): AstroIntegration => ({
  name: 'cappello',
  hooks: {
    'astro:config:setup': ({ command, addMiddleware, injectRoute, updateConfig }) => {
      // What is built stands alone, wherever the cache is.
      if (command === 'build') updateConfig({ vite: { ssr: { noExternal: true } } });
      if (command !== 'dev') return;
      addMiddleware({ entrypoint: new URL('./dev-pages.ts', import.meta.url), order: 'pre' });
      injectRoute({ pattern: '/styleguide', entrypoint: new URL('../styleguide/Styleguide.astro', import.meta.url), prerender: false });
    },
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'cappello',
        ...entrypoint,
        adapterFeatures: { buildOutput: 'server' },
        supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
      });
    },
    'astro:server:setup': ({ server, logger }) => {
      // The development server draws no index: it searches the site as it was last built.
      server.middlewares.use('/search/', sirv(join(outFolder(), 'search'), { dev: true }));
      server.watcher.add(contentFolder());
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(contentFolder())) return;
        renewContent();
        loadContent().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
        server.ws.send({ type: 'full-reload' });
      });
    },
  },
});

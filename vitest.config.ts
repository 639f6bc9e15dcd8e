/// <reference types="vitest/config" />
import mdx from '@astrojs/mdx';
import { getViteConfig } from 'astro/config';

export default getViteConfig(
  {
    test: {
      include: ['tests/**/*.test.ts'],
      globalSetup: ['tests/build-sample.ts'],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // A test often waits for a build or a browser: two files at a time need less than one after the other, also on two cores.
      maxWorkers: 2,
      // They come as modules for bundlers only.
      server: { deps: { inline: ['decap-cms-locales', 'decap-cms-core'] } },
    },
  },
  { configFile: false, integrations: [mdx()], devToolbar: { enabled: false } },
);

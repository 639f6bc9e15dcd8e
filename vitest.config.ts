/// <reference types="vitest/config" />
import mdx from '@astrojs/mdx';
import { getViteConfig } from 'astro/config';

/** Where a browser runs, which by itself uses all the cores there are. */
const browser = ['tests/{browser,resilience,visual}/**/*.test.ts', 'tests/newsroom/browser/*.test.ts'];

export default getViteConfig(
  {
    test: {
      globalSetup: ['tests/build-sample.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // They come as modules for bundlers only.
      server: { deps: { inline: ['decap-cms-locales', 'decap-cms-core'] } },
      projects: [
        { extends: true, test: { name: 'code', include: ['tests/**/*.test.ts'], exclude: browser, maxWorkers: '100%' } },
        { extends: true, test: { name: 'browser', include: browser, fileParallelism: false, sequence: { groupOrder: 1 } } },
      ],
    },
  },
  { configFile: false, integrations: [mdx()], devToolbar: { enabled: false } },
);

/// <reference types="vitest/config" />
import mdx from '@astrojs/mdx';
import { getViteConfig } from 'astro/config';

export default getViteConfig(
  {
    test: {
      include: ['tests/**/*.test.ts'],
      globalSetup: ['tests/build-sample.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // They come as modules for bundlers only.
      server: { deps: { inline: ['decap-cms-locales', 'decap-cms-core'] } },
    },
  },
  { configFile: false, integrations: [mdx()], devToolbar: { enabled: false } },
);

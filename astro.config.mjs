import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { cappello } from './src/build/integration.ts';

export default defineConfig({
  adapter: cappello(),
  integrations: [mdx()],
  output: 'server',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Every script is a file: nothing that is written into a page may run.
  vite: { build: { assetsInlineLimit: 0 } },
});

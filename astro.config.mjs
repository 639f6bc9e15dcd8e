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
});

import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { cappello } from './src/build/integration.ts';

export default defineConfig({
  integrations: [cappello(), mdx()],
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
});

import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Which way imports may point: pages → layouts → components; pages → views → ingest → model.
 * @param {string} files
 * @param {{ regex: string, message: string, allowTypeImports?: boolean }[]} patterns
 */
const boundary = (files, patterns) => ({ files: [files], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } });
const folders = (/** @type {string[]} */ ...names) => `(^|/)(${names.join('|')})/`;

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', '.astro/**', '.cache/**', 'coverage/**'] },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  // Lint does not know the types of `.astro` files; `astro check` does.
  { files: ['**/*.astro', '**/*.mjs', 'tests/oracle/**/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  boundary('src/model/**/*.ts', [
    { regex: '^(node:|astro|react|sharp|satteri|yaml)', message: 'The model runs anywhere: no Node, Astro or parser in it.' },
    { regex: folders('ingest', 'views', 'routing', 'i18n', 'components', 'layouts', 'images', 'seo', 'admin'), message: 'The model depends on nothing else.' },
  ]),
  boundary('src/ingest/**/*.ts', [
    { regex: '^astro', message: 'The reader serves commands and the newsroom too: no Astro in it.' },
    { regex: folders('views', 'routing', 'components', 'layouts', 'seo', 'admin'), message: 'The reader does not know pages.' },
  ]),
  boundary('src/{views,routing,seo,i18n}/**/*.ts', [{ regex: folders('components', 'layouts', 'pages', 'admin'), message: 'Views do not know who draws them.' }]),
  boundary('src/{components,layouts}/**/*.{ts,astro}', [
    { regex: folders('views', 'ingest', 'routing', 'i18n'), allowTypeImports: true, message: 'A component draws what it is given: it may know a view’s type, never make one.' },
    { regex: folders('pages'), message: 'Components do not know pages.' },
  ]),
  boundary('admin/server/**/*.ts', [{ regex: folders('client', 'views', 'routing', 'components', 'layouts', 'pages'), message: 'The newsroom’s server reads and checks content; it knows neither pages nor its own page.' }]),
  // The editor of texts refuses what the reader refuses, in the reader's own words: these parts of it run anywhere.
  boundary('admin/{*.ts,client/**/*.{ts,tsx}}', [{ regex: `${folders('ingest')}(?!(?:body|problem|refusals)\\.ts$)`, message: 'Only what the reader says of texts is for the newsroom’s page.' }, { regex: folders('views', 'routing', 'components', 'layouts', 'images', 'seo', 'pages'), message: 'The newsroom knows the model, the dictionaries and the site.' }]),
);

import { build } from 'esbuild';
import { describe, expect } from 'vitest';
import { decapConfig } from '../../admin/config.ts';
import { shipped } from '../../src/i18n/dictionary.ts';
import { test as visiting } from './visit.ts';

// Decap keeps its validator to itself: these are internal paths of the pinned version.
const source = `
  import 'decap-cms-app/dist/esm/extensions.js';
  import { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
  globalThis.complaint = (config) => { try { validateConfig(config); return ''; } catch (error) { return String(error.message); } };
`;

/** A test that can ask what Decap's own validator complains of in a configuration; it complains of nothing with ''. */
const test = visiting.extend('complaint', { scope: 'file' }, async ({ visit }) => {
  const bundle = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const page = await visit.open();
  // Decap looks into the page's storage, which an empty page has not.
  await page.goto('/robots.txt');
  const failed: string[] = [];
  page.on('pageerror', ({ message }) => failed.push(message));
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  expect(failed).toEqual([]);
  return (config: object): Promise<string> => page.evaluate((each) => (globalThis as unknown as { complaint: (config: object) => string }).complaint(each), config);
});

const configIn = (language: 'it' | 'en') => decapConfig({ language, dictionary: shipped[language] ?? {}, locales: ['it', 'en'], defaultLocale: 'it' });

describe('Decap’s own validator', () => {
  test('accepts the configuration made from the model, in Italian and in English', { timeout: 120_000 }, async ({ complaint }) => {
    expect(await complaint(configIn('it'))).toBe('');
    expect(await complaint(configIn('en'))).toBe('');
  });

  test.for(['github', 'gitlab', 'gitea', 'forgejo'] as const)('accepts the configuration for %s', async (kind, { complaint }) => {
    expect(await complaint(decapConfig({ language: 'it', dictionary: shipped['it'] ?? {}, locales: ['it', 'en'], defaultLocale: 'it', forge: { kind, repository: 'casa/sito', address: 'https://forgia.example.org', appId: 'redazione' } }))).toBe('');
  });

  test('would refuse a field that is emitted wrongly', async ({ complaint }) => {
    const config = configIn('en');
    const wrong = { ...config, collections: [{ ...config.collections[0], fields: [{ name: 'tags', label: 'Tags', widget: 'list', i18n: 'duplicate' }] }] };
    expect(await complaint(wrong)).toContain('i18n');
  });
});

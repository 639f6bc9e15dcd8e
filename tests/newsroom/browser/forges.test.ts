import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { staticAdmin } from '../../../admin/static.ts';
import { cacheFolder } from '../../../src/content.ts';
import { Visit } from '../../browser/visit.ts';
import { readSite, smallSite } from '../../fixtures/small-site.ts';

const siteOn = async (forge: string) => {
  const { content } = await readSite({ 'site.yml': `${smallSite['site.yml']}${forge}` });
  if (content === undefined) throw new Error('The small site has problems');
  return content.site;
};

test('A site that names a forge gets the newsroom’s page, which asks for the way in there and nowhere else', { timeout: 120_000 }, async ({ onTestFinished }) => {
  const made = await staticAdmin(await siteOn('forge: { kind: github, repository: casa/sito, address: https://entra.example.org }\n'), cacheFolder());
  const root = mkdtempSync(join(tmpdir(), 'cappello-forge-'));
  cpSync(made?.folder ?? '', join(root, 'admin'), { recursive: true });
  expect(JSON.parse(readFileSync(join(root, 'admin/config.json'), 'utf8'))).toMatchObject({ backend: { name: 'github', repo: 'casa/sito', branch: 'main', base_url: 'https://entra.example.org' }, publish_mode: 'editorial_workflow' });
  writeFileSync(join(root, '404.html'), '');
  const visit = await Visit.begin(root);
  onTestFinished(async () => {
    await visit.end();
    rmSync(root, { recursive: true, force: true });
  });
  const page = await visit.open();
  const asked = new Set<string>();
  const failed: string[] = [];
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('pageerror', ({ message }) => failed.push(message));
  await page.goto('/admin/');
  await page.getByRole('button', { name: /GitHub/ }).waitFor();
  expect(failed).toEqual([]);
  expect([...asked].filter((origin) => origin !== visit.origin && origin !== 'null')).toEqual([]);
});

test('A site that names no forge gets no such page', async () => {
  expect(await staticAdmin(await siteOn(''), cacheFolder())).toBeUndefined();
});

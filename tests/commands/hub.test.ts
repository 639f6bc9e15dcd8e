import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runBuild } from '../fixtures/build-site.ts';
import { withBrand } from '../fixtures/small-brand.ts';
import { writeSite } from '../fixtures/small-site.ts';
import { EveryAddressLeadsSomewhere } from '../site/links.ts';
import { FormerAddressesLeadOn } from '../site/whole-site.ts';
import { Site } from '../site/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'cappello-hub-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [content, out] = [join(folder, 'content'), join(folder, 'site')];
const build = (needed: number) => {
  writeSite(content, withBrand({ minimum: { stories: 1, members: needed } }));
  return runBuild({ CONTENT_DIR: content, OUT_DIR: out });
};
const hub = join(out, 'en/brands/made-in-murano/index.html');

describe('a site whose brand', { timeout: 120_000 }, () => {
  test('has what it needs publishes its page and its former addresses', () => {
    const { status, printed } = build(1);
    expect(status).toBe(0);
    expect(printed).not.toContain('Made in Murano');
    expect(readFileSync(hub, 'utf8')).toContain('<h1>Made in Murano</h1>');
    expect(readFileSync(join(out, 'theme.css'), 'utf8')).toContain("[data-brand='made-in-murano'] { --brand: #0e7c86; }\n");
    expect(existsSync(join(out, 'it/marchi/vetri-di-murano/index.html'))).toBe(true);
  });

  test('has come to lack a member takes its page back, says why, and leads nowhere', () => {
    const { status, printed } = build(2);
    expect(status).toBe(0);
    expect(printed).toContain('Made in Murano: 1 membro su 2; la sua pagina non è pubblicata\n');
    const site = Site.read(out);
    for (const [file, text] of site.files) {
      expect(file).not.toMatch(/\/(?:brands|marchi)\//);
      expect(text, file).not.toMatch(/\/(?:brands|marchi)\//);
    }
    expect(site.text('/it/storie/il-forno-acceso/index.html')).toContain('Anche il marchio.');
    for (const check of [new EveryAddressLeadsSomewhere(), new FormerAddressesLeadOn()]) expect([...check.faults(site)]).toEqual([]);
  });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runBuild } from '../fixtures/build-site.ts';
import { smallSite, writeSite } from '../fixtures/small-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'cappello-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
const out = join(folder, 'site');
const page = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');
const build = () => runBuild({ CONTENT_DIR: content, OUT_DIR: out });
const story = 'stories/il-forno-acceso/index.it.mdx';

describe('building another content folder into another output folder', () => {
  test('makes its site', { timeout: 60_000 }, () => {
    writeSite(content);
    expect(build().status).toBe(0);
    expect(page('it/storie/il-forno-acceso')).toContain('<h1>Il forno acceso</h1>');
    expect(existsSync(join(out, 'it/storie/la-canna'))).toBe(false);
  });

  test('in the colour that its site.yml names', () => {
    expect(readFileSync(join(out, 'theme.css'), 'utf8')).toContain('--brand: #8a2f1d;');
    expect(page('it')).toContain('<link rel="stylesheet" href="/theme.css">');
  });

  test('without the sheet of components, which is for those who work on them', () => {
    expect(readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('styleguide'))).toEqual([]);
  });

  test('says so in a page that lacks the other language, and leads to the nearest that exists', () => {
    expect(page('it/mercati/giappone')).toMatch(/<a href="\/en\/" hreflang="en">.*questa pagina non c’è ancora in inglese/s);
  });

  test('names what has no page in this language without a link', () => {
    expect(page('en/firms/fornace-conti')).not.toContain('people/maria-conti');
    expect(page('en/stories/the-lit-furnace')).not.toMatch(/href="\/it\/persone/);
  });

  test('with an error in the content builds nothing and leaves the last good site', { timeout: 60_000 }, () => {
    writeFileSync(join(content, story), smallSite[story].replace('## Il vetro', '## Il vetro {1 + 1}').replace('Il forno acceso', 'Un altro titolo'));
    const { status, printed } = build();
    expect(status).toBe(1);
    expect(printed).toContain('una parentesi graffa comincia codice');
    expect(printed).toContain('a brace begins code');
    expect(printed).toContain(`${story}:18:13`);
    expect(printed).not.toMatch(/\n\s+at /);
    expect(page('it/storie/il-forno-acceso')).toContain('<h1>Il forno acceso</h1>');
  });

  test('moves a page whose address has changed, and leads from the old one to the new', { timeout: 60_000 }, () => {
    writeFileSync(join(content, story), smallSite[story].replace('standfirst:', 'slug: il-forno\nformerSlugs: [il-forno-acceso]\nstandfirst:'));
    expect(build().status).toBe(0);
    expect(page('it/storie/il-forno')).toContain('<h1>Il forno acceso</h1>');
    expect(page('it/storie/il-forno-acceso')).toContain('<meta http-equiv="refresh" content="0; url=/it/storie/il-forno/">');
    expect(readFileSync(join(out, '_redirects'), 'utf8')).toBe('/it/storie/il-forno-acceso/ /it/storie/il-forno/ 301\n');
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../fixtures/build-site.ts';
import { smallSite, writeSite } from '../fixtures/small-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'cappello-german-'));
const page = (path: string) => readFileSync(join(folder, 'site', path, 'index.html'), 'utf8');

/** A dictionary, a line in site.yml (and the site's own words), and content: nothing in the code. */
const german = {
  'dictionaries/de.json': readFileSync('tests/fixtures/german/dictionary.json', 'utf8'),
  'site.yml': smallSite['site.yml'].replace('[it, en]', '[it, en, de]').replace('en: Few stories', 'en: Few stories, de: Wenige Geschichten').replace('en: A small site.', 'en: A small site., de: Eine kleine Website.'),
  'lists/evidence-kinds.yml': smallSite['lists/evidence-kinds.yml'].replace('en: Visit', 'en: Visit, de: Besuch').replace('en: Document', 'en: Document, de: Dokument'),
  'lists/product-classes.yml': smallSite['lists/product-classes.yml'].replace('en: Glassware', 'en: Glassware, de: Glaswaren'),
  'territories/murano/index.de.mdx': '---\nname: Murano\nslug: murano\nstandfirst: Die Insel der Öfen.\nfacts:\n  - label: Öfen\n    value: Sechzig\n    source: Handelskammer\n---\n\nEine Insel aus Glas. Mehr im [brennenden Ofen](story:il-forno-acceso).\n',
  'stories/il-forno-acceso/index.de.mdx': '---\ntitle: Der brennende Ofen\nslug: der-brennende-ofen\nstandfirst: Ein Ofen, der nie ausgeht.\nhero:\n  alt: Der brennende Ofen.\n---\n\nSeit vierzig Jahren brennt er auf [Murano](territory:murano).\n',
};

beforeAll(() => {
  const content = join(folder, 'content');
  writeSite(content, german);
  buildSite({ CONTENT_DIR: content, OUT_DIR: join(folder, 'site') });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a third language is a dictionary, a line and content', () => {
  test('its pages stand under its own words', () => {
    const { 'path.story': section } = JSON.parse(german['dictionaries/de.json']) as Record<string, string>;
    const story = page(`de/${String(section)}/der-brennende-ofen`);
    expect(story).toContain('<html lang="de" dir="ltr">');
    expect(story).toContain('<h1>Der brennende Ofen</h1>');
    expect(story).toContain('9. März 2026');
  });

  test('every language leads to it, and it to every language', () => {
    expect(page('it/storie/il-forno-acceso')).toMatch(/<link rel="alternate" hreflang="de" href="https:\/\/piccolo\.example\.org\/de\/[a-z-]+\/der-brennende-ofen\/">/);
    expect(page('en/stories/the-lit-furnace')).toContain('<span lang="de">Deutsch</span>');
    expect(page('de')).toContain('<span lang="it">Italiano</span>');
  });

  test('what is not translated says so, and has no page in it', () => {
    expect(page('it/imprese/fornace-conti')).toContain('questa pagina non c’è ancora in tedesco');
    expect(readFileSync(join(folder, 'site', 'sitemap.xml'), 'utf8')).not.toMatch(/\/de\/[a-z-]+\/fornace-conti\//);
  });

  test('the chooser offers it', () => {
    expect(readFileSync(join(folder, 'site', 'index.html'), 'utf8')).toContain('hreflang="de">Deutsch</a>');
  });
});

import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/files.ts';
import { Project } from './project.ts';

// Whole builds, some of them with a bundle of Astro's.
const timeout = 180_000;
const story = 'content/stories/il-forno-acceso/index.it.mdx';

let project: Project;

function built(env?: Readonly<Record<string, string>>): void {
  const { worked, said } = project.build(env);
  expect(said).toContain('The site is in');
  expect(worked).toBe(true);
}

/** That what stands is what building from nothing gives. */
const isRight = (env?: Readonly<Record<string, string>>) => expect(project.site).toEqual(project.clean(env));

describe('building on what is there gives the right site', { timeout }, () => {
  beforeAll(() => {
    project = new Project();
    project.edit('src/layouts/SitePage.astro', (code) => code.replace('---\n\n<Page', "if (title.includes('CRASH')) throw new Error('crash');\n---\n\n<Page"));
    project.edit('src/components/SiteFooter.astro', (code) => code.replace('{publisher}</p>', '{import.meta.env.PUBLIC_NOTE}{publisher}</p>'));
    built();
  }, timeout);
  afterAll(() => project.end());

  it('after a build that broke off, whose edits were taken back', () => {
    const before = project.site;
    project.edit(story, (text) => text.replace('accesa', 'spenta'));
    project.edit('content/pages/metodo/index.it.mdx', (text) => text.replace('title: Metodo', 'title: CRASH'));
    const { worked, said } = project.build();
    expect(worked).toBe(false);
    expect(said).toContain('crash');
    expect(project.site).toEqual(before);
    project.edit(story, (text) => text.replace('spenta', 'accesa'));
    project.edit('content/pages/metodo/index.it.mdx', (text) => text.replace('title: CRASH', 'title: Metodo'));
    built();
    expect(project.site).toEqual(before);
  });

  it('after a middleware was added, and after it was taken away', () => {
    const before = project.site;
    project.add('src/middleware.ts', "export const onRequest = async (_: unknown, next: () => Promise<Response>) => new Response((await (await next()).text()).replace('<body', '<body data-seen'));\n");
    built();
    expect(project.site.get('it/index.html')).toContain('<body data-seen');
    project.remove('src/middleware.ts');
    built();
    expect(project.site).toEqual(before);
  });

  it('after styles were added, which go into another file, a script under a security policy, and a value of the environment', () => {
    const before = project.site;
    const sheetsBefore = [...before.keys()].filter((file) => file.endsWith('.css'));
    project.edit('src/components/Table.astro', (code) => `${code}\n<style>\n  table {\n    color: rebeccapurple;\n  }\n</style>\n`);
    project.edit('src/layouts/Bare.astro', (code) => `${code}\n<style>\n  main {\n    color: teal;\n  }\n</style>\n`);
    built();
    const { site } = project;
    const sheets = new Set([...site.values()].flatMap((html) => [...html.matchAll(/href="\/(_astro\/[^"]+\.css)"/g)].map(([, path]) => path)));
    expect(sheets.size).toBeGreaterThan(0);
    for (const sheet of sheets) {
      expect(site.has(String(sheet))).toBe(true);
      expect(sheetsBefore).not.toContain(sheet);
    }

    project.edit('astro.config.mjs', (code) => code.replace("output: 'server',", "output: 'server',\n  security: { csp: true },"));
    project.edit('src/layouts/ListPage.astro', (code) => `${code}\n<script>\n  document.title += '.';\n</script>\n`);
    built();
    expect(project.site.get('it/storie/index.html')).not.toBe(site.get('it/storie/index.html'));

    built({ PUBLIC_NOTE: 'prima' });
    expect(project.site.get('it/index.html')).toContain('>prima');
    built({ PUBLIC_NOTE: 'dopo' });
    expect(project.site.get('it/index.html')).toContain('>dopo');
    isRight({ PUBLIC_NOTE: 'dopo' });
  });

  it('after the build was killed', async () => {
    project.edit('src/components/SiteFooter.astro', (code) => code.replace('{publisher}</p>', 'Nuovo {publisher}</p>'));
    for (const delay of [300, 1_500, 3_000]) {
      const child = project.begin();
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
    }
    built();
    isRight();
    expect(readdirSync(dirname(project.out)).filter((name) => name.startsWith('site'))).toEqual(['site']);
  });
});

describe('what was damaged is noticed and made anew', { timeout }, () => {
  beforeAll(() => {
    project = new Project();
    built();
  }, timeout);
  afterAll(() => project.end());

  it('in the cache, file by file', () => {
    const before = project.site;
    for (const file of filesIn(project.cache)) {
      truncateSync(join(project.cache, file), 40);
      project.edit(story, (text) => `${text}\n`);
    }
    built();
    expect(project.site).toEqual(before);
    isRight();
  });

  it('in the cache, as a whole', () => {
    const before = project.site;
    rmSync(project.cache, { recursive: true });
    built();
    expect(project.site).toEqual(before);
  });

  it('in the published site: files changed, taken away and added', () => {
    const before = project.site;
    writeFileSync(join(project.out, 'it/index.html'), 'altro');
    rmSync(join(project.out, 'en/index.html'));
    rmSync(join(project.out, 'sitemap.xml'));
    writeFileSync(join(project.out, 'it/estraneo.html'), 'estraneo');
    built();
    expect(project.site).toEqual(before);
  });

  it('all of it, by npm run build -- --clean', () => {
    expect(project.build().said).toContain(' 0 of them drawn');
    const { said } = project.build({}, '--clean');
    const [, pages, drawn] = /: (\d+) pages, (\d+) of them drawn/.exec(said) ?? [];
    expect(Number(pages)).toBeGreaterThan(20);
    expect(drawn).toBe(pages);
    expect(existsSync(join(project.out, 'it/index.html'))).toBe(true);
  });
});

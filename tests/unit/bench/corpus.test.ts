import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../../src/bench/both.ts';
import { writeCorpus } from '../../../src/bench/write.ts';
import { readContent, type Reading } from '../../../src/ingest/index.ts';
import { blocks } from '../../../src/model/blocks/index.ts';
import { modelNames, models, type Field, type Fields } from '../../../src/model/index.ts';
import { walk } from '../../../src/model/walk.ts';
import { Routes } from '../../../src/routing/routes.ts';

const pages = 300;
const folder = mkdtempSync(join(tmpdir(), 'cappello-corpus-'));
const at = (name: string) => join(folder, name);
let reading: Reading;

beforeAll(async () => {
  await writeCorpus(at('full'), { pages, kind: 'full', seed: 7 });
  reading = await readContent(at('full'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = () => {
  if (!reading.content) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  return reading.content;
};

/** The names of all fields, groups and lists entered: `trade.certificates.scheme`. */
function paths(fields: Fields, base = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [`${base}${name}`, ...inside(field, `${base}${name}.`)]);
}
function inside({ form }: Field, base: string): string[] {
  if (form.control === 'group') return paths(form.fields, base);
  return form.control === 'list' ? inside(form.item, base) : [];
}
/** Every file under a folder and a digest of its bytes. */
const bytes = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .map((path) => `${path.slice(root.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);

test('the reader finds nothing wrong with a full corpus', () => {
  expect(reading.problems).toEqual([]);
});

test('the reader finds nothing wrong with a bare corpus', async () => {
  await writeCorpus(at('bare'), { pages: 100, kind: 'bare', seed: 7 });
  expect((await readContent(at('bare'))).problems).toEqual([]);
});

test('a corpus makes about as many pages as were asked for, beside those that narrow the directory', () => {
  const made = [...new Routes(content(), '2026-06-15').all()].filter(({ route }) => !route.kind.startsWith('facet')).length;
  expect(Math.abs(made - pages) / pages).toBeLessThan(0.1);
});

test('a full corpus has every kind of entry in every language', () => {
  for (const name of modelNames) expect(content().all(name).map(({ versions }) => versions.size), name).toContain(languages.length);
});

test('a full corpus fills every field of the model, and with it every relation', () => {
  for (const name of modelNames) {
    const filled = new Set(content().all(name).flatMap(({ main }) => [...walk(models[name].fields, main.data)].map(({ path }) => path.filter((key) => typeof key === 'string').join('.'))));
    // A picture with alternative text is not decorative as well; a draft has no page to build.
    const wanted = paths(models[name].fields).filter((path) => !/(?:^|\.)(?:decorative|draft)$/.test(path));
    expect(wanted.filter((path) => !filled.has(path)), name).toEqual([]);
  }
});

test('a full corpus uses every block, claim marks, and links to every kind of entry that has a page', () => {
  const texts = content().all('story').map(({ folder: beside }) => readFileSync(join(at('full'), beside, 'index.it.mdx'), 'utf8')).join('\n');
  for (const name of Object.keys(blocks)) expect(texts, name).toContain(`<${name}`);
  for (const name of modelNames.filter((each) => models[each].page)) expect(texts, name).toContain(`](${name}:`);
  expect(texts).toContain('](claim:1)');
  expect(texts).toMatch(/!\[[^\]]+\]\(foto-\d+\.jpg\)/);
});

test('a few entries are referred to by very many, so that what grows with the square shows', () => {
  const [territory] = content().all('territory').map((entry) => content().referring(entry, 'firm').length).sort((a, b) => b - a);
  expect(territory).toBeGreaterThan(content().all('firm').length / 5);
});

test('the same seed writes the same bytes, and another seed others', async () => {
  await writeCorpus(at('again'), { pages, kind: 'full', seed: 7 });
  await writeCorpus(at('other'), { pages, kind: 'full', seed: 8 });
  expect(bytes(at('again'))).toEqual(bytes(at('full')));
  expect(bytes(at('other'))).not.toEqual(bytes(at('full')));
});

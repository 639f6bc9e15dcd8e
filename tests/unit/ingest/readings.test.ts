import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesIn } from '../../../src/files.ts';
import { readContent, type Memory, type Reading } from '../../../src/ingest/index.ts';
import { writeSite, type Changes } from '../../fixtures/small-site.ts';

let folder: string;
let root: string;
let memory: Memory;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cappello-readings-'));
  root = join(folder, 'content');
  memory = { cache: join(folder, 'cache'), code: 'this test', anew: false };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** So many people that threads read them too; every twentieth is described wrongly. */
const people = (wrong: boolean): Changes =>
  Object.fromEntries(Array.from({ length: 600 }, (_, number) => [`people/persona-${number}/index.it.mdx`, `---\nname: Persona ${number}\nrole: Vetraio\nbio: Lavora.\nkind: ${wrong && number % 20 === 0 ? 'mago' : 'maker'}\n---\n`]));

/** All that was read of people, as text. */
const said = ({ content }: Reading): string => JSON.stringify(content?.all('person').map(({ id, versions }) => [id, [...versions].map(([locale, { data, digest }]) => [locale, data, digest])]));

it('many entries are read alike alone, beside threads, and from what was kept', { timeout: 60_000 }, async () => {
  writeSite(root, people(false));
  const alone = said(await readContent(root));
  expect(alone).toContain('Persona 599');
  expect(said(await readContent(root, memory))).toBe(alone);
  expect(said(await readContent(root, memory))).toBe(alone);
  expect(said(await readContent(root, { ...memory, readings: undefined }))).toBe(alone);
});

it('what has not changed is not kept a second time', { timeout: 60_000 }, async () => {
  writeSite(root, people(false));
  // Files are only known by their times once these are older than the tick of a clock.
  await setTimeout(2_100);
  const kept = () => filesIn(memory.cache).map((file) => [file, statSync(join(memory.cache, file)).mtimeMs]);
  await readContent(root, { ...memory });
  const before = kept();
  await readContent(root, { ...memory });
  expect(kept()).toEqual(before);
});

it('what is wrong with many entries is said alike each time', { timeout: 60_000 }, async () => {
  writeSite(root, people(true));
  const { problems } = await readContent(root);
  expect(problems).toHaveLength(30);
  for (let time = 0; time < 2; time += 1) expect((await readContent(root, memory)).problems).toEqual(problems);
});

it('an edit that leaves the size and the time of a file is seen', async () => {
  writeSite(root);
  const file = join(root, 'people/luca-verdi/index.it.mdx');
  const name = async () => (await readContent(root, memory)).content?.find({ collection: 'person', id: 'luca-verdi' })?.main.data.name;
  const old = new Date(Date.now() - 60_000);
  utimesSync(file, old, old);
  expect(await name()).toBe('Luca Verdi');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Luca Verdi', 'Lucia Neri'));
  utimesSync(file, atime, mtime);
  expect(await name()).toBe('Lucia Neri');
});

it('what another state of the code has read is not believed', async () => {
  writeSite(root);
  await readContent(root, memory);
  await readContent(root, { ...memory, code: 'another state' });
  expect(readdirSync(join(memory.cache, 'readings'))).toHaveLength(2);
});

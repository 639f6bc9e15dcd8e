import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test as plain } from 'vitest';
import { Builds } from '../../../admin/server/builds.ts';
import { openRepository } from '../../../admin/server/git/repository.ts';
import type { Store } from '../../../admin/server/git/store.ts';
import { bytes } from '../git/words.ts';

const limits = { script: fileURLToPath(new URL('slow-build.ts', import.meta.url)), seconds: 60, megabytes: 200 };

// The build fails if it is told.
process.env['NEWSROOM_SECRET'] = 'secret';

const test = plain
  .extend('folder', ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'cappello-builds-'));
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  })
  .extend('store', async ({ folder }, { onCleanup }) => {
    const store = await openRepository(join(folder, 'content.git'));
    onCleanup(() => store.close());
    return store;
  })
  .extend('builds', ({ folder, store }, { onCleanup }) => {
    const builds = new Builds(store, { folder, cache: folder, limits });
    onCleanup(() => builds.end());
    return builds;
  });

async function write(store: Store, word: string): Promise<void> {
  const path = 'content/word';
  await store.save({ branch: 'main', changes: [{ path, base: (await store.file('main', path))?.id, content: bytes(word) }], author: { name: 'Anna', email: 'anna@example.org' }, message: word });
}

/** The words that the files of a site say: one, if it is whole. */
const wordsIn = (site: string) => [...new Set(readdirSync(site).map((file) => readFileSync(join(site, file), 'utf8').trim()))];

describe('A build', () => {
  test('takes the place of the site in one step, and joins what is published meanwhile', async ({ store, builds, folder }) => {
    await write(store, 'first');
    await builds.request();
    expect(wordsIn(join(folder, 'site/current'))).toEqual(['first']);
    let begun = 0;
    let reads = 0;
    const over = new AbortController();
    const reading = (async () => {
      let commit: string | undefined;
      while (!over.signal.aborted) {
        if (builds.state.state === 'building' && builds.state.commit !== commit) [commit, begun] = [builds.state.commit, begun + 1];
        const { current = '' } = builds.releases;
        expect(readdirSync(current)).toHaveLength(40);
        expect(wordsIn(current)).toHaveLength(1);
        reads += 1;
        await pause(2);
      }
    })();
    const asked: Promise<void>[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      await write(store, `word ${turn}`);
      asked.push(builds.request());
    }
    await Promise.all(asked);
    over.abort();
    await reading;
    expect(begun).toBeLessThanOrEqual(10);
    expect(reads).toBeGreaterThan(20);
    expect(wordsIn(join(folder, 'site/current'))).toEqual(['word 19']);
    expect(builds.state).toMatchObject({ state: 'published', live: (await store.head('main'))?.id });
    expect(readdirSync(join(folder, 'site'))).toHaveLength(3);
  });

  test('that fails leaves the last good site, and leads to the field to mend', async ({ store, builds, folder }) => {
    await write(store, 'good');
    await builds.request();
    const live = builds.state.live;
    await write(store, 'broken');
    await builds.request();
    expect(builds.state).toMatchObject({ state: 'failed', live, failure: { problems: [{ file: 'stories/uno/index.it.mdx', line: 3, field: { it: 'Titolo' } }] } });
    expect(wordsIn(join(folder, 'site/current'))).toEqual(['good']);
    await write(store, 'mended');
    await builds.request();
    expect(builds.state).toMatchObject({ state: 'published' });
    expect(builds.state.failure).toBeUndefined();
  });

  test('that does not end is ended', async ({ store, folder }) => {
    const builds = new Builds(store, { folder, cache: folder, limits: { ...limits, seconds: 1 } });
    await write(store, 'endless');
    await builds.request();
    expect(builds.state).toMatchObject({ state: 'failed', failure: { reason: { en: expect.stringContaining('too long') as string } } });
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  test('says how far it has come', async ({ store, builds }) => {
    await write(store, 'good');
    const seen = new Set<string>();
    const built = builds.request();
    const looking = setInterval(() => seen.add(`${builds.state.progress?.stage} ${builds.state.progress?.done}`), 2);
    await built;
    clearInterval(looking);
    expect([...seen]).toEqual(expect.arrayContaining(['pages 10', 'pages 30']));
  });
});

test('A server that is killed while it builds leaves whole sites, and the next one ends the build that it left', { timeout: 60_000 }, async ({ store, folder }) => {
  await write(store, 'good');
  await new Builds(store, { folder, cache: folder, limits }).request();
  const note = join(folder, 'running.json');
  let left = 0;
  for (let kill = 0; kill < 4; kill += 1) {
    await write(store, `word ${kill}`);
    const server = spawn(process.execPath, [fileURLToPath(new URL('server.ts', import.meta.url)), folder], { stdio: 'ignore' });
    const gone = new Promise((resolve) => server.once('exit', resolve));
    await pause(300 + Math.random() * 600);
    server.kill('SIGKILL');
    await gone;
    if (existsSync(note)) left += 1;
    expect(wordsIn(join(folder, 'site/current'))).toHaveLength(1);
    const builds = new Builds(store, { folder, cache: folder, limits });
    await builds.request();
    expect(wordsIn(join(folder, 'site/current'))).toEqual([`word ${kill}`]);
    expect(existsSync(note)).toBe(false);
  }
  expect(left).toBeGreaterThan(0);
});

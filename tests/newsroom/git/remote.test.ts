import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { Remote } from '../../../admin/server/git/remote.ts';
import type { Store } from '../../../admin/server/git/store.ts';
import { refused } from '../../../admin/server/refusal.ts';
import { anna, bruno, edited, test as repository, wordsOf } from './repository.ts';

const oro = 'content/stories/oro/index.it.mdx';
const vetro = 'content/stories/vetro/index.it.mdx';

/** A repository as somebody else sees it: bare, with a clone in which they work. */
class Elsewhere {
  readonly bare: string;
  readonly #clone: string;
  constructor(folder: string) {
    this.bare = join(folder, 'elsewhere.git');
    this.#clone = join(folder, 'clone');
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.bare]);
  }
  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.#clone, '-c', 'user.name=Carla', '-c', 'user.email=carla@example.org', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  }
  clone(): void {
    execFileSync('git', ['clone', '--quiet', this.bare, this.#clone]);
  }
  push(path: string, words: string): void {
    this.git('pull', '--quiet', '--rebase', 'origin', 'main');
    execFileSync('sh', ['-c', 'printf %s "$1" > "$0"', join(this.#clone, path), words]);
    this.git('commit', '--quiet', '-am', 'Elsewhere');
    this.git('push', '--quiet', 'origin', 'HEAD:main');
  }
}

const test = repository
  .extend('elsewhere', ({ folder }, { onCleanup }) => {
    const beside = `${folder}-elsewhere`;
    onCleanup(() => rmSync(beside, { recursive: true, force: true }));
    return new Elsewhere(beside);
  })
  .extend('remote', ({ store, elsewhere }) => new Remote({ store, address: `file://${elsewhere.bare}`, accept: (...arrived) => store.accept(...arrived), onChange: () => undefined }));

const save = async (store: Store, path: string, words: string) => store.save({ branch: 'main', changes: [await edited(store, 'main', path, words)], author: anna, message: 'Here' });

describe('Another repository', () => {
  test('gets what is published here, and gives what is changed there', async ({ store, elsewhere, remote }) => {
    await remote.sync();
    elsewhere.clone();
    elsewhere.push(oro, 'L’oro di Carla\n');
    await remote.sync();
    expect(await wordsOf(store, 'main', oro)).toBe('L’oro di Carla\n');
    expect((await store.head('main'))?.author.name).toBe('Carla');
    expect(remote.state).toMatchObject({ state: 'same' });
  });

  test('and this one keep both sides’ work when both have changed', async ({ store, elsewhere, remote }) => {
    await remote.sync();
    elsewhere.clone();
    elsewhere.push(oro, 'Di là\n');
    await save(store, vetro, 'Di qua\n');
    await remote.sync();
    elsewhere.git('pull', '--quiet', 'origin', 'main');
    expect(elsewhere.git('show', `HEAD:${oro}`)).toBe('Di là\n');
    expect(elsewhere.git('show', `HEAD:${vetro}`)).toBe('Di qua\n');
    expect(await wordsOf(store, 'main', oro)).toBe('Di là\n');
  });

  test('and this one keep both versions of a text that both have changed, until somebody joins them', async ({ store, elsewhere, remote, folder }) => {
    await remote.sync();
    elsewhere.clone();
    elsewhere.push(oro, 'Di là\n');
    await save(store, oro, 'Di qua\n');
    await remote.sync();
    expect(remote.state).toMatchObject({ state: 'held', paths: [oro] });
    expect(await wordsOf(store, 'main', oro)).toBe('Di qua\n');
    expect(await wordsOf(store, `refs/heads/${remote.state?.theirs}`, oro)).toBe('Di là\n');
    elsewhere.git('fetch', '--quiet', 'origin');
    expect(elsewhere.git('show', `origin/newsroom:${oro}`)).toBe('Di qua\n');
    expect(elsewhere.git('show', `origin/main:${oro}`)).toBe('Di là\n');
    // Somebody joins them there.
    elsewhere.git('merge', '--quiet', '-X', 'theirs', '-m', 'Join', 'origin/newsroom');
    elsewhere.git('push', '--quiet', 'origin', 'HEAD:main');
    await remote.sync();
    expect(remote.state).toMatchObject({ state: 'same' });
    expect(await store.branches('elsewhere')).toEqual([]);
    expect(execFileSync('git', ['-C', folder, 'fsck', '--strict', '--no-dangling'], { encoding: 'utf8' })).toBe('');
  });

  test('does not bring in content that the reader refuses', async ({ store, elsewhere }) => {
    const problem = { entry: 'stories/oro', file: 'stories/oro/index.it.mdx', line: 1, column: 1, rank: 'unsafe', reason: { it: 'È codice', en: 'It is code' }, remedy: { it: 'Toglilo', en: 'Take it out' } } as const;
    const strict = new Remote({ store, address: `file://${elsewhere.bare}`, accept: (...arrived) => store.accept(...arrived, async (commit) => { if ((await wordsOf(store, commit, oro))?.includes('<')) throw refused.content([problem]); }), onChange: () => undefined });
    await strict.sync();
    elsewhere.clone();
    elsewhere.push(oro, '<script>\n');
    await strict.sync();
    expect(strict.state).toMatchObject({ state: 'held', problems: [problem] });
    expect(await wordsOf(store, 'main', oro)).toBe('L’oro\n');
  });

  test('that cannot be reached stops nobody', async ({ store }) => {
    const away = new Remote({ store, address: 'file:///nowhere/at/all.git', accept: () => Promise.resolve(), onChange: () => undefined });
    await away.sync();
    expect(away.state).toMatchObject({ state: 'unreachable' });
    await store.save({ branch: 'main', changes: [await edited(store, 'main', oro, 'Ancora\n')], author: bruno, message: 'Here' });
  });
});

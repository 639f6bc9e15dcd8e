import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { describe, expect } from 'vitest';
import { openRepository } from '../../../admin/server/git/repository.ts';
import { MergeConflict, StaleChange } from '../../../admin/server/git/store.ts';
import { added, anna, bruno, edited, test, wordsOf } from './repository.ts';
import { bytes } from './words.ts';

const italian = 'content/stories/oro/index.it.mdx';
const english = 'content/stories/oro/index.en.mdx';
const fsck = (folder: string) => execFileSync('git', ['-C', folder, 'fsck', '--strict', '--no-dangling'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('A save', () => {
  test('writes only what it changes, on a branch of its own', async ({ store }) => {
    await store.save({ branch: 'cms/stories/oro', changes: [await edited(store, 'main', italian, 'L’oro fino\n')], author: bruno, message: 'Correct the title' });
    expect(await wordsOf(store, 'cms/stories/oro', italian)).toBe('L’oro fino\n');
    expect(await wordsOf(store, 'cms/stories/oro', english)).toBe('The gold\n');
    expect(await wordsOf(store, 'main', italian)).toBe('L’oro\n');
    expect([...(await store.changed('cms/stories/oro')).keys()]).toEqual([italian]);
  });

  test('is by the person, and committed by the newsroom', async ({ store, folder }) => {
    await store.save({ branch: 'cms/stories/oro', changes: [await edited(store, 'main', italian, 'L’oro fino\n')], author: bruno, message: 'Correct the title', trailers: new Map([['Newsroom-Status', 'draft']]) });
    const head = await store.head('cms/stories/oro');
    expect(head).toMatchObject({ author: bruno, message: 'Correct the title', trailers: new Map([['Newsroom-Status', 'draft']]) });
    const said = execFileSync('git', ['-C', folder, 'log', '-1', '--format=%an <%ae> %cn', 'cms/stories/oro'], { encoding: 'utf8' });
    expect(said.trim()).toBe('Bruno Rossi <bruno@example.org> Newsroom');
  });

  test('of a text that somebody else has changed meanwhile is refused, and says what it is now', async ({ store }) => {
    const mine = await edited(store, 'main', italian, 'Il mio oro\n');
    const theirs = await store.save({ branch: 'main', changes: [await edited(store, 'main', italian, 'Il loro oro\n')], author: anna, message: 'Theirs' });
    const refused = await store.save({ branch: 'main', changes: [mine], author: bruno, message: 'Mine' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StaleChange);
    const now = (await store.file('main', italian))?.id;
    expect(refused).toMatchObject({ stale: [{ path: italian, now }] });
    expect((await store.head('main'))?.id).toBe(theirs.id);
  });

  test('of a new text where there is one already is refused', async ({ store }) => {
    await expect(store.save({ branch: 'main', changes: [added(italian, 'Altro oro\n')], author: bruno, message: 'New' })).rejects.toBeInstanceOf(StaleChange);
  });

  test('of another text at the same time is no conflict', async ({ store }) => {
    const changes = await Promise.all([italian, english].map((path) => edited(store, 'main', path, `${path}\n`)));
    await Promise.all(changes.map((change) => store.save({ branch: 'main', changes: [change], author: anna, message: 'At once' })));
    for (const path of [italian, english]) expect(await wordsOf(store, 'main', path)).toBe(`${path}\n`);
  });

  test('of bytes gives back those bytes', async ({ store }) => {
    const photo = randomBytes(3_000_000);
    await store.save({ branch: 'main', changes: [{ path: 'content/stories/oro/photo.jpg', base: undefined, content: photo }], author: anna, message: 'Add a photo' });
    expect((await store.file('main', 'content/stories/oro/photo.jpg'))?.content.equals(photo)).toBe(true);
  });

  test('that removes the last file of a folder leaves no empty folder', async ({ store, folder }) => {
    await store.save({ branch: 'main', changes: [{ path: 'content/stories/vetro/index.it.mdx', base: (await store.file('main', 'content/stories/vetro/index.it.mdx'))?.id, content: undefined }], author: anna, message: 'Remove' });
    expect((await store.files('main', 'content')).map(({ path }) => path)).toEqual([english, italian]);
    expect(fsck(folder)).toBe('');
  });

  test('by somebody with a strange name stays one header', async ({ store, folder }) => {
    await store.save({ branch: 'main', changes: [await edited(store, 'main', italian, 'x\n')], author: { name: 'A <b>\nparent 0000', email: 'c>d\n@e' }, message: 'Line\n\nNewsroom-Status: published' });
    expect(fsck(folder)).toBe('');
    expect((await store.head('main'))?.parents).toHaveLength(1);
  });
});

describe('Publishing', () => {
  test('brings a branch into main and ends it', async ({ store }) => {
    await store.save({ branch: 'cms/stories/oro', changes: [await edited(store, 'main', italian, 'L’oro fino\n')], author: bruno, message: 'Correct' });
    await store.save({ branch: 'main', changes: [await edited(store, 'main', english, 'Gold\n')], author: anna, message: 'Meanwhile' });
    const commit = await store.publish('cms/stories/oro', anna, 'Publish');
    expect(commit.parents).toHaveLength(2);
    expect(await wordsOf(store, 'main', italian)).toBe('L’oro fino\n');
    expect(await wordsOf(store, 'main', english)).toBe('Gold\n');
    expect(await store.branches('cms')).toEqual([]);
  });

  test('what was changed on both sides is refused, and changes nothing', async ({ store }) => {
    await store.save({ branch: 'cms/stories/oro', changes: [await edited(store, 'main', italian, 'Mio\n')], author: bruno, message: 'Mine' });
    const theirs = await store.save({ branch: 'main', changes: [await edited(store, 'main', italian, 'Loro\n')], author: anna, message: 'Theirs' });
    const refused = await store.publish('cms/stories/oro', anna, 'Publish').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MergeConflict);
    expect(refused).toMatchObject({ paths: [italian] });
    expect((await store.head('main'))?.id).toBe(theirs.id);
    expect(await wordsOf(store, 'cms/stories/oro', italian)).toBe('Mio\n');
  });
});

describe('Two newsrooms on one repository', () => {
  test('never overwrite each other', { timeout: 120_000 }, async ({ store, folder }) => {
    const { Store } = await import('../../../admin/server/git/store.ts');
    const other = new Store(folder);
    const written = new Map<string, string[]>();
    const write = async (by: typeof store, name: string) => {
      for (let turn = 0; turn < 12; turn += 1) {
        const path = [italian, english][turn % 2] ?? italian;
        const before = await by.file('main', path);
        const words = `${before?.content.toString() ?? ''}${name}${turn}\n`;
        try {
          await by.save({ branch: 'main', changes: [{ path, base: before?.id, content: bytes(words) }], author: anna, message: name });
          written.set(path, [...(written.get(path) ?? []), `${name}${turn}`]);
        } catch (error) {
          if (!(error instanceof StaleChange)) throw error;
        }
      }
    };
    await Promise.all([write(store, 'a'), write(other, 'b'), write(store, 'c'), write(other, 'd')]);
    await other.close();
    for (const [path, lines] of written) {
      const words = (await wordsOf(store, 'main', path))?.split('\n') ?? [];
      expect(lines.filter((line) => !words.includes(line))).toEqual([]);
    }
    expect([...written.values()].flat().length).toBeGreaterThan(12);
    expect(fsck(folder)).toBe('');
  });
});

describe('A repository that was left in the middle', () => {
  test('opens again without the locks and the branches that are over', async ({ store, folder }) => {
    await store.save({ branch: 'cms/stories/oro', changes: [await edited(store, 'main', italian, 'L’oro fino\n')], author: bruno, message: 'Correct' });
    const head = (await store.head('cms/stories/oro'))?.id ?? '';
    await store.publish('cms/stories/oro', anna, 'Publish');
    await store.close();
    execFileSync('git', ['-C', folder, 'update-ref', 'refs/heads/cms/stories/oro', head]);
    execFileSync('touch', [`${folder}/refs/heads/main.lock`, `${folder}/objects/tmp_obj_x`]);
    const again = await openRepository(folder);
    expect(await again.branches('cms')).toEqual([]);
    await again.save({ branch: 'main', changes: [await edited(again, 'main', italian, 'Ancora\n')], author: anna, message: 'Again' });
    await again.close();
  });
});

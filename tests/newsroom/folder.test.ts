import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, vi } from 'vitest';
import { openNewsroom } from '../../admin/server/newsroom.ts';
import { People } from '../../admin/server/people/people.ts';
import { writeSite } from '../fixtures/small-site.ts';
import { limits, test } from './room.ts';

const island = 'territories/murano/index.it.mdx';
const market = 'markets/giappone/index.it.mdx';
const published = `content/${island}`;

describe('The content folder', () => {
  test('that the reader refuses is kept apart, with file and line, until it is mended; the site goes on', async ({ newsroom, folder }) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const write = (words: string, path = island) => writeFileSync(join(folder, 'content', path), words);
    const sound = readFileSync(join(folder, 'content', island), 'utf8');
    write(sound.replace('kind: island', 'kind: atoll'));
    expect(await newsroom.bringFolder()).toBe(false);
    expect(String(said.mock.lastCall?.[0])).toMatch(new RegExp(`is not brought into the newsroom until this is mended:[^]*${island}:${sound.split('\n').indexOf('kind: island') + 1}:`));
    expect((await newsroom.store.file('main', published))?.content.toString()).toBe(sound);

    write(sound.replace('name: Murano', 'name: Isola di Murano'));
    expect(await newsroom.bringFolder()).toBe(true);
    expect((await newsroom.store.file('main', published))?.content.toString()).toContain('Isola di Murano');
    said.mockRestore();
  });

  test('with which a newsroom would begin is refused in the same words, and begins once it is mended', async ({ folder }) => {
    const content = join(folder, 'new');
    mkdirSync(content);
    writeSite(content);
    const sound = readFileSync(join(content, island), 'utf8');
    writeFileSync(join(content, island), sound.replace('kind: island', 'kind: atoll'));
    const newsroom = await openNewsroom({ folder: join(folder, 'beginning'), content, limits });
    await expect(newsroom.bringFolder()).rejects.toMatchObject({ name: 'CannotOpen', message: expect.stringContaining(`${island}:${sound.split('\n').indexOf('kind: island') + 1}:`) as string });
    expect(await newsroom.store.head('main')).toBeUndefined();
    writeFileSync(join(content, island), sound);
    expect(await newsroom.bringFolder()).toBe(true);
    await newsroom.close();
  });

  test('changes what no role has decided on, which is written down', async ({ folder }) => {
    const people = new People({ file: join(folder, 'people.db'), origin: () => 'http://localhost' });
    const newsroom = await openNewsroom({ folder: join(folder, 'team'), content: join(folder, 'content'), limits, people });
    await newsroom.bringFolder();
    writeFileSync(join(folder, 'content', market), readFileSync(join(folder, 'content', market), 'utf8').replace('Chi compra', 'Chi ama'));
    await newsroom.bringFolder();
    const [last, first] = people.audit.read();
    expect(last).toMatchObject({ action: 'from the content folder', person: null, entry: 'markets/giappone', needs: 'publish@all', outcome: 'done', commit: (await newsroom.store.head('main'))?.id });
    expect(first).toMatchObject({ action: 'from the content folder', entry: expect.stringMatching(/ \+ \d+$/) as string });
    await newsroom.close();
    people.close();
  });
});

import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { test as team, type TeamRoom } from './team.ts';

const veneto = { collection: 'territory', slug: 'veneto' };
const italian = 'content/territories/veneto/index.it.mdx';
const sentence = 'The server has no room left, and nothing was saved. Tell whoever looks after it, and try again once they have made room';

const test = team
  .extend('ada', { scope: 'file' }, ({ room }) => room.join('Ada', [{ role: 'administrator', places: 'all' }]))
  /** What the people's database says when there is no room: to every statement that would write. */
  .extend('fullDatabase', ({ room }, { onCleanup }) => {
    const database = new DatabaseSync(room.peopleFile);
    const deeds = ['audit', 'invitation', 'person', 'session', 'attempt'].flatMap((table) => ['INSERT', 'UPDATE'].map((deed) => ({ table, deed })));
    for (const { table, deed } of deeds) database.exec(`CREATE TRIGGER full_${table}_${deed} BEFORE ${deed} ON ${table} BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`);
    onCleanup(() => {
      for (const { table, deed } of deeds) database.exec(`DROP TRIGGER full_${table}_${deed}`);
      database.close();
    });
  });

/** What Decap sends to save a text with another line, and perhaps a photo. */
async function saving(room: TeamRoom, session: string, photo?: string): Promise<object> {
  const { data, file } = (await room.decap(session, 'getEntry', { path: italian })).json as { readonly data: string; readonly file: { readonly id: string } };
  const assets = photo === undefined ? [] : [{ path: 'content/territories/veneto/nuova.png', content: photo, encoding: 'base64' }];
  return { dataFiles: [{ path: italian, slug: 'veneto', raw: `${data}\nAltro.\n` }], assets, base: { [italian]: file.id }, options: { collectionName: 'territory' } };
}

const order = (room: TeamRoom, session: string, action: string, of: object = veneto) => room.send({ path: '/api/publications', body: { action, ...of }, session });

describe('Without room on the disk', () => {
  test('whatever would be written is refused in one sentence, and what is there can be read', async ({ room, ada: { id, email, session }, fullDatabase: _ }) => {
    room.wait(120_000);
    const photo = (await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0e7c86' } }).png().toBuffer()).toString('base64');
    const whom = { name: 'Bo', email: 'bo@example.org', language: 'it', grants: [], byline: null };
    const answers = {
      text: await room.decap(session, 'persistEntry', await saving(room, session)),
      photo: await room.decap(session, 'persistEntry', await saving(room, session, photo)),
      removal: await room.decap(session, 'deleteFiles', { paths: ['content/events/porte-aperte/index.it.mdx'] }),
      unpublish: await order(room, session, 'unpublish', { collection: 'event', slug: 'porte-aperte' }),
      invitation: await room.send({ path: '/api/people/invite', body: whom, session }),
      roles: await room.send({ path: '/api/people/roles', body: { id, grants: [{ role: 'administrator', places: 'all' }], byline: null }, session }),
      'sign-in': await room.send({ path: '/api/sign-in', body: { email, password: 'una qualunque' } }),
    };
    expect(Object.entries(answers).map(([what, { status, text }]) => [what, status, text])).toEqual(Object.keys(answers).map((what) => [what, 507, JSON.stringify({ error: sentence })]));
    expect((await room.decap(session, 'getEntry', { path: 'content/../x' })).status).toBe(403);
    expect((await room.send({ method: 'GET', path: '/admin/', session })).status).toBe(200);
    expect(await room.newsroom.drafts.all()).toEqual([]);
  });

  test('an entry that git cannot bring to the site is not published, says so, and is once there is room', async ({ room, ada: { session } }) => {
    await room.decap(session, 'persistEntry', await saving(room, session));
    await room.decap(session, 'updateUnpublishedEntryStatus', { ...veneto, newStatus: 'pending_publish' });
    const before = await room.newsroom.store.head('main');
    const log = join(room.newsroom.store.folder, 'logs/refs/heads/main');
    rmSync(log);
    symlinkSync('/dev/full', log);
    const refused = await order(room, session, 'publish');
    expect([refused.status, refused.json['error']]).toEqual([507, sentence]);
    expect(await room.newsroom.store.head('main')).toEqual(before);
    rmSync(log);
    expect((await order(room, session, 'publish')).status).toBe(200);
    expect((await room.newsroom.store.file('main', italian))?.content.toString()).toContain('Altro.');
  });
});

import { describe, expect } from 'vitest';
import { test, type TeamRoom } from '../team.ts';

const everywhere = 'all' as const;
const text = 'content/events/porte-aperte/index.it.mdx';
const event = { collection: 'event', slug: 'porte-aperte' };
const due = new Date(Date.now() + 7_200_000);
const order = (room: TeamRoom, session: string, action: string, more: object = {}) => room.send({ path: '/api/publications', body: { action, ...event, ...more }, session });
const words = async (room: TeamRoom) => (await room.newsroom.store.file('main', text))?.content.toString() ?? '';

/** Saves another text for the event, and sets a date for it. */
async function schedule(room: TeamRoom, session: string, day: string): Promise<void> {
  const { data, file } = (await room.decap(session, 'getEntry', { path: text })).json as { readonly data: string; readonly file: { readonly id: string } };
  const saved = await room.decap(session, 'persistEntry', { dataFiles: [{ path: text, slug: event.slug, raw: data.replace(/Un giorno.*|Si apre.*/, `Si apre ${day}.`) }], assets: [], base: { [text]: file.id }, options: { collectionName: 'event' } });
  const set = await order(room, session, 'schedule', { at: new Date(due.getTime() + 3_600_000).toLocaleString('sv-SE', { timeZone: 'Europe/Rome' }).slice(0, 16).replace(' ', 'T') });
  expect([saved.status, set.status]).toEqual([200, 200]);
}
const comeDue = (room: TeamRoom) => room.newsroom.schedule.look(new Date(due.getTime() + 4_000_000));

describe('An entry with a date', () => {
  test('waits, if whoever set the date was removed, and another publisher sends it out', async ({ room }) => {
    const [bea, ada] = [await room.join('Bea', [{ role: 'publisher', places: everywhere }]), await room.join('Ada', [{ role: 'administrator', places: everywhere }])];
    await schedule(room, bea.session, 'lunedì');
    room.people.remove(bea.id);
    await comeDue(room);
    expect(await words(room)).not.toContain('lunedì');
    const { drafts } = (await room.send({ method: 'GET', path: '/api/publications', session: ada.session })).json as { readonly drafts: readonly unknown[] };
    expect(drafts).toMatchObject([{ ...event, standing: 'scheduled', overdue: { reason: { it: expect.stringMatching(/^Chi ha scelto la data non può più/) as string, en: expect.stringMatching(/^Whoever chose the date may no longer/) as string } } }]);
    expect((await order(room, ada.session, 'publish')).status).toBe(200);
    expect(await words(room)).toContain('lunedì');
  });

  test('waits, if whoever set the date has lost the right, and comes out in their name once they have it again', async ({ room }) => {
    const bea = await room.join('Bea', [{ role: 'publisher', places: everywhere }]);
    await schedule(room, bea.session, 'martedì');
    room.people.setRoles(bea.id, { grants: [{ role: 'writer', places: everywhere }], byline: null });
    await comeDue(room);
    expect(await words(room)).not.toContain('martedì');
    room.people.setRoles(bea.id, { grants: [{ role: 'publisher', places: everywhere }], byline: null });
    await comeDue(room);
    expect(await words(room)).toContain('martedì');
    expect(room.people.audit.read().find(({ action, outcome }) => action === 'publish' && outcome === 'done')).toMatchObject({ person: bea.id, entry: 'event/porte-aperte' });
  });
});

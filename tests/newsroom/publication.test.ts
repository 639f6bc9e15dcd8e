import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { openNewsroom, type Newsroom } from '../../admin/server/newsroom.ts';
import { carryOut, publications, publishedEntries, type Publication } from '../../admin/server/publications.ts';
import { anna, bruno, limits, refusalOf, test } from './room.ts';

const event = { collection: 'event', slug: 'porte-aperte' };
const text = 'content/events/porte-aperte/index.it.mdx';
const soon = new Date(Date.now() + 3 * 60 * 60 * 1000);
/** By a clock in Rome. */
const at = (moment: Date) => moment.toLocaleString('sv-SE', { timeZone: 'Europe/Rome' }).slice(0, 16).replace(' ', 'T');
const later = (moment: Date) => new Date(moment.getTime() + 60_000);

async function edit(newsroom: Newsroom, replace: (text: string) => string, path = text, key = event): Promise<void> {
  const before = (await newsroom.drafts.find(key)) ? await newsroom.drafts.file(key, path) : await newsroom.store.file('main', path);
  await newsroom.drafts.save(key, [{ path, base: before?.id, content: Buffer.from(replace(before?.content.toString() ?? '')) }], anna, 'Edit');
}
const newWords = (words: string) => words.replace('Un giorno', 'Una notte');
const order = (newsroom: Newsroom, action: string, more: object = {}, key = event) => carryOut(newsroom, { action, ...key, ...more }, bruno);
const standing = async (newsroom: Newsroom): Promise<Publication | undefined> => (await publications(newsroom, anna)).drafts.find(({ slug }) => slug === event.slug);
const published = async (newsroom: Newsroom) => (await newsroom.store.file('main', text))?.content.toString();

describe('A draft with a date', () => {
  test('is published when it is due, in the name of whoever set the date', async ({ newsroom }) => {
    await edit(newsroom, newWords);
    await order(newsroom, 'schedule', { at: at(soon) });
    expect(await standing(newsroom)).toMatchObject({ standing: 'scheduled', publishAt: at(soon), title: 'Porte aperte' });
    await newsroom.schedule.look();
    expect(await published(newsroom)).not.toContain('Una notte');
    await newsroom.schedule.look(later(soon));
    expect(await published(newsroom)).toContain('Una notte');
    expect(await standing(newsroom)).toBeUndefined();
    expect((await newsroom.store.head('main'))?.author.name).toBe('Bruno Rossi');
  });

  test('is published also if it fell due while the newsroom was closed', async ({ newsroom, folder }) => {
    await edit(newsroom, newWords);
    await order(newsroom, 'schedule', { at: at(soon) });
    await newsroom.close();
    const again = await openNewsroom({ folder: join(folder, 'newsroom'), content: join(folder, 'content'), limits });
    await again.schedule.look(later(soon));
    expect(await published(again)).toContain('Una notte');
    await again.close();
  });

  test('can have another date, or none', async ({ newsroom }) => {
    await edit(newsroom, newWords);
    await order(newsroom, 'schedule', { at: at(soon) });
    await order(newsroom, 'schedule', { at: at(new Date(soon.getTime() + 3_600_000)) });
    await newsroom.schedule.look(later(soon));
    expect(await standing(newsroom)).toMatchObject({ standing: 'scheduled' });
    await order(newsroom, 'unschedule');
    expect(await standing(newsroom)).toMatchObject({ standing: 'ready' });
    await newsroom.schedule.look(new Date(soon.getTime() + 1e9));
    expect(await published(newsroom)).not.toContain('Una notte');
  });

  test('that is changed afterwards is not published unread', async ({ newsroom }) => {
    await edit(newsroom, newWords);
    await order(newsroom, 'schedule', { at: at(soon) });
    await edit(newsroom, (words) => words.replace('Una notte', 'Due notti'));
    expect(await standing(newsroom)).toMatchObject({ standing: 'review' });
    await newsroom.schedule.look(later(soon));
    expect(await published(newsroom)).toContain('Un giorno');
  });

  test('is refused for a moment that is past or that no clock shows, and for a text that would break the site', async ({ newsroom }) => {
    await edit(newsroom, newWords);
    for (const moment of ['2020-01-01T10:00', '2099-03-29T02:30', '2099-02-30T10:00']) expect((await refusalOf(order(newsroom, 'schedule', { at: moment }))).status).toBe(422);
    await edit(newsroom, (words) => words.replace('kind: openWorkshop', 'kind: party'));
    expect((await refusalOf(order(newsroom, 'schedule', { at: at(soon) }))).details['problems']).toMatchObject([{ file: 'events/porte-aperte/index.it.mdx' }]);
    expect(await standing(newsroom)).toMatchObject({ standing: 'draft' });
  });

  test('that cannot be published when it is due says why, and is published once that is mended', async ({ newsroom }) => {
    await edit(newsroom, newWords);
    await order(newsroom, 'schedule', { at: at(soon) });
    const firm = 'content/territories/murano/index.it.mdx';
    const changeMain = async (replace: (words: string) => string) => {
      const before = await newsroom.store.file('main', firm);
      await newsroom.store.save({ branch: 'main', changes: [{ path: firm, base: before?.id, content: Buffer.from(replace(before?.content.toString() ?? '')) }], author: anna, message: 'Push' });
    };
    await changeMain((words) => words.replace('kind: island', 'kind: atoll'));
    await newsroom.schedule.look(later(soon));
    expect(await standing(newsroom)).toMatchObject({ standing: 'scheduled', overdue: { problems: [{ file: 'territories/murano/index.it.mdx', field: { it: expect.any(String) as string } }] } });
    await changeMain((words) => words.replace('kind: atoll', 'kind: island'));
    await newsroom.schedule.look(later(soon));
    expect(await published(newsroom)).toContain('Una notte');
  });
});

describe('Taking an entry off the site', () => {
  test('takes that one only, and keeps its text and its photos as a draft that can be published again', async ({ newsroom }) => {
    const before = await newsroom.store.files('main', 'content');
    await order(newsroom, 'unpublish');
    expect(await newsroom.store.files('main', 'content')).toEqual(before.filter(({ path }) => !path.startsWith('content/events/porte-aperte/')));
    expect(await standing(newsroom)).toMatchObject({ standing: 'unpublished', title: 'Porte aperte' });
    expect((await publishedEntries(newsroom, 'event')).map(({ slug }) => slug)).not.toContain('porte-aperte');
    await edit(newsroom, newWords);
    expect(await standing(newsroom)).toMatchObject({ standing: 'unpublished' });
    await newsroom.drafts.setStatus(event, 'pending_publish', anna);
    await order(newsroom, 'publish');
    expect(await published(newsroom)).toContain('Una notte');
    expect((await newsroom.store.files('main', 'content')).length).toBe(before.length);
  });

  test('keeps what its draft says', async ({ newsroom }) => {
    await edit(newsroom, newWords);
    await order(newsroom, 'unpublish');
    expect((await newsroom.drafts.file(event, text))?.content.toString()).toContain('Una notte');
    expect(await published(newsroom)).toBeUndefined();
  });

  test('is refused with each place that needs it', async ({ newsroom }) => {
    const refusal = await refusalOf(order(newsroom, 'unpublish', {}, { collection: 'craft', slug: 'vetro' }));
    expect(refusal.status).toBe(409);
    const entries = (refusal.details['problems'] as readonly { readonly entry: string }[]).map(({ entry }) => entry);
    expect([...new Set(entries)].sort()).toEqual(['firms/fornace-conti', 'products/bicchiere', 'stories/il-forno-acceso', 'supply-chains/vetro-di-murano', 'territories/murano']);
    expect(await newsroom.store.file('main', 'content/crafts/vetro/index.it.mdx')).toBeDefined();
  });

  test('is refused for what is not published', async ({ newsroom }) => {
    expect((await refusalOf(order(newsroom, 'unpublish', {}, { collection: 'story', slug: 'nessuna' }))).status).toBe(409);
  });
});

test('A text that somebody changes while it is being published is not published unread', async ({ newsroom }) => {
  await edit(newsroom, newWords);
  await newsroom.drafts.setStatus(event, 'pending_publish', anna);
  const publishing = newsroom.drafts.publish(event, bruno, async () => edit(newsroom, (words) => words.replace('Una notte', 'Due notti')));
  expect((await refusalOf(publishing)).status).toBe(409);
  expect(await published(newsroom)).toContain('Un giorno');
  expect(await standing(newsroom)).toMatchObject({ standing: 'review' });
});

test('A removal that was reviewed leaves nothing that the reader would stumble over', async ({ newsroom, ask }) => {
  const photo = 'content/events/porte-aperte/porta.jpg';
  await newsroom.store.save({ branch: 'main', changes: [{ path: photo, base: undefined, content: Buffer.from('a photo') }], author: anna, message: 'Push' });
  await ask('deleteFiles', { paths: [text] });
  expect(await standing(newsroom)).toMatchObject({ removes: true, title: 'Porte aperte', by: 'Anna Neri' });
  await order(newsroom, 'remove');
  expect(await newsroom.store.files('main', 'content/events/porte-aperte')).toEqual([]);
  expect(await standing(newsroom)).toBeUndefined();
  // The check of the next publication reads the same folder.
  const market = { collection: 'market', slug: 'giappone' };
  await edit(newsroom, (words) => words.replace('Chi compra', 'Chi ama'), 'content/markets/giappone/index.it.mdx', market);
  await newsroom.drafts.setStatus(market, 'pending_publish', anna);
  await order(newsroom, 'publish', {}, market);
});

describe('A proposed removal', () => {
  test('can be turned down, and the entry stays as it is', async ({ newsroom, ask }) => {
    const before = await published(newsroom);
    await ask('deleteFiles', { paths: [text] });
    await order(newsroom, 'keep');
    expect(await standing(newsroom)).toBeUndefined();
    expect(await published(newsroom)).toBe(before);
    expect((await refusalOf(order(newsroom, 'remove'))).status).toBe(409);
  });

  test('of what others need is refused with each place, and stays as it was proposed', async ({ newsroom, ask }) => {
    const craft = { collection: 'craft', slug: 'vetro' };
    await ask('deleteFiles', { paths: ['content/crafts/vetro/index.it.mdx'] });
    const refusal = await refusalOf(order(newsroom, 'remove', {}, craft));
    expect(refusal.words.it).toMatch(/^Altre voci pubblicate hanno bisogno di questa/);
    expect(refusal.details['problems']).toContainEqual(expect.objectContaining({ entry: 'firms/fornace-conti' }));
    expect(await newsroom.drafts.outline(craft)).toMatchObject({ removes: true, status: 'pending_review', head: { author: { name: 'Anna Neri' } } });
  });
});

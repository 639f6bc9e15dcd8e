import { describe, expect } from 'vitest';
import sharp from 'sharp';
import { mediaAt } from '../../admin/server/media.ts';
import { anna, bruno, refusalOf, test } from './room.ts';

const italian = 'content/territories/veneto/index.it.mdx';
const english = 'content/territories/veneto/index.en.mdx';
const veneto = { collection: 'territory', slug: 'veneto' };

interface Read {
  readonly data: string;
  readonly file: { readonly id: string };
}
type Ask = <T = unknown>(action: string, params?: object, editor?: typeof anna) => Promise<T>;

/** What the client sends when an editor saves texts of the entry “Veneto”. */
const saving = (texts: Readonly<Record<string, string>>, base: Readonly<Record<string, string | null>>, assets: readonly object[] = []) => ({
  dataFiles: Object.entries(texts).map(([path, raw]) => ({ path, slug: 'veneto', raw })),
  assets,
  base,
  options: { collectionName: 'territory' },
});

async function opened(ask: Ask, path = italian): Promise<{ readonly text: string; readonly base: Record<string, string> }> {
  const { data, file } = await ask<Read>('getEntry', { path });
  return { text: data, base: { [path]: file.id } };
}

const photo = async (format: 'jpeg' | 'png' = 'jpeg') =>
  (await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0e7c86' } }).toFormat(format).withExif({ IFD3: { GPSLatitude: '45/1 26/1 0/1' } }).toBuffer()).toString('base64');

describe('The list of a collection', () => {
  test('holds the fields of each text, without what stands under them', async ({ ask }) => {
    const files = await ask<{ readonly data: string; readonly file: { readonly path: string } }[]>('entriesByFolder', { folder: 'content/territories' });
    const shown = files.find(({ file }) => file.path === italian);
    expect(shown?.data).toContain('name: Veneto');
    expect(shown?.data).not.toContain('Una regione di acqua');
  });
});

describe('What can be referred to', () => {
  test('is also an entry that is not published yet, and no other draft', async ({ ask }) => {
    const path = 'content/territories/lido/index.it.mdx';
    await ask('persistEntry', { dataFiles: [{ path, slug: 'lido', raw: '---\nname: Lido\nkind: island\n---\n\nSabbia.\n' }], assets: [], base: { [path]: null }, options: { collectionName: 'territory' } });
    const { text, base } = await opened(ask);
    await ask('persistEntry', saving({ [italian]: text.replace('name: Veneto', 'name: Altrove') }, base));
    const [published, all] = await Promise.all([{}, { withNew: true }].map(async (more) => ask<{ readonly data: string; readonly file: { readonly path: string } }[]>('entriesByFolder', { folder: 'content/territories', ...more })));
    expect(all?.slice(0, published?.length)).toEqual(published);
    expect(all?.slice(published?.length)).toMatchObject([{ data: expect.stringContaining('name: Lido') as string, file: { path } }]);
    expect(published?.some(({ file }) => file.path === path)).toBe(false);
  });
});

describe('Saving', () => {
  test('makes a draft, and leaves what is published', async ({ ask }) => {
    const { text, base } = await opened(ask);
    await ask('persistEntry', saving({ [italian]: text.replace('officine', 'fornaci') }, base));
    expect((await opened(ask)).text).toBe(text);
    expect(await ask('unpublishedEntries')).toEqual(['territory/veneto']);
    expect(await ask('unpublishedEntry', veneto)).toMatchObject({ status: 'draft', diffs: [{ path: italian, newFile: false }, { path: english, newFile: false }] });
    expect(await ask('unpublishedEntryDataFile', { ...veneto, path: italian })).toMatchObject({ data: text.replace('officine', 'fornaci') });
  });

  test('one language leaves the other as it is, also for the next one who opens the draft', async ({ ask }) => {
    const { text, base } = await opened(ask);
    const before = (await opened(ask, english)).text;
    await ask('persistEntry', saving({ [italian]: `${text}\nAltro.\n` }, base));
    expect(await ask('unpublishedEntryDataFile', { ...veneto, path: english, id: '' })).toMatchObject({ data: before });
  });

  test('over what somebody else has saved is refused, with their text', async ({ ask }) => {
    const { text, base } = await opened(ask);
    await ask('persistEntry', saving({ [italian]: `${text}\nDi Anna.\n` }, base), anna);
    const refusal = await refusalOf(ask('persistEntry', saving({ [italian]: `${text}\nDi Bruno.\n` }, base), bruno));
    expect(refusal.status).toBe(409);
    expect(refusal.details).toMatchObject({ stale: [{ path: italian, data: `${text}\nDi Anna.\n` }] });
    expect(await ask('unpublishedEntryDataFile', { ...veneto, path: italian })).toMatchObject({ data: `${text}\nDi Anna.\n` });
  });

  test('without saying what was seen is refused', async ({ ask }) => {
    expect((await refusalOf(ask('persistEntry', saving({ [italian]: '---\nname: X\n---\n' }, {})))).status).toBe(400);
  });

  test('gives back the ids to go on from', async ({ ask }) => {
    const { text, base } = await opened(ask);
    const { ids } = await ask<{ readonly ids: Record<string, string> }>('persistEntry', saving({ [italian]: `${text}\nUna.\n` }, base));
    await ask('persistEntry', saving({ [italian]: `${text}\nDue.\n` }, ids));
    expect(await ask('unpublishedEntryDataFile', { ...veneto, path: italian })).toMatchObject({ data: `${text}\nDue.\n`, id: expect.any(String) as string });
  });

  test('an unfinished text is accepted, and what is missing is said', async ({ ask }) => {
    const { problems } = await ask<{ readonly problems: readonly { readonly file: string }[] }>('persistEntry', saving({ [italian]: '---\nname: Veneto\n---\n' }, (await opened(ask)).base));
    expect(problems.length).toBeGreaterThan(0);
  });

  test.for([
    ['code', '---\nname: Veneto\n---\n\nimport x from "y"\n'],
    ['an expression', '---\nname: Veneto\n---\n\n{process.env}\n'],
    ['a front matter that is a program', '---js\n{ name: require("fs") }\n---\n'],
    ['a YAML tag', '---\nname: !!js/function "function(){}"\n---\n'],
  ] as const)('%s is refused, and nothing is stored', async ([, text], { ask }) => {
    const { base } = await opened(ask);
    expect((await refusalOf(ask('persistEntry', saving({ [italian]: text }, base)))).status).toBe(422);
    expect(await ask('unpublishedEntries')).toEqual([]);
  });

  test.for(['content/../.git/config', 'src/content.ts', 'content/site.yml', 'content/territories/murano/index.it.mdx', 'content/territories/veneto/.htaccess', 'content/territories/veneto/x.html', '/etc/passwd', 'content/territories/veneto/index.it.mdx\n'])(
    'to %s is refused, since it is not a file of that entry',
    async (path, { ask }) => {
      expect((await refusalOf(ask('persistEntry', saving({ [path]: 'x' }, { [path]: null })))).status).toBe(403);
      expect(await ask('unpublishedEntries')).toEqual([]);
    },
  );
});

describe('A photo', () => {
  const beside = 'content/territories/veneto/nuova.jpg';
  const sent = (content: string, path = beside) => [{ path, content, encoding: 'base64' }];

  test('is kept beside its entry without what the camera wrote into it', async ({ ask, newsroom }) => {
    const { text, base } = await opened(ask);
    await ask('persistEntry', saving({ [italian]: `${text}\n` }, base, sent(await photo())));
    const facts = await sharp((await mediaAt(newsroom, beside)).content).metadata();
    expect(facts).toMatchObject({ format: 'jpeg', width: 40 });
    expect(facts.exif).toBeUndefined();
  });

  test('that was saved once can be sent again with the next save', async ({ ask }) => {
    const { text, base } = await opened(ask);
    const { ids } = await ask<{ readonly ids: Record<string, string> }>('persistEntry', saving({ [italian]: `${text}\n` }, base, sent(await photo())));
    await ask('persistEntry', saving({ [italian]: `${text}\nAncora.\n` }, ids, sent(await photo())));
  });

  test('does not take the place of another one', async ({ ask }) => {
    const { text, base } = await opened(ask);
    const refusal = await refusalOf(ask('persistEntry', saving({ [italian]: `${text}\n` }, base, sent(await photo(), 'content/territories/veneto/laguna.jpg'))));
    expect(refusal.status).toBe(409);
  });

  test('that is not what its name says, or not a picture at all, is refused', async ({ ask }) => {
    const { text, base } = await opened(ask);
    for (const content of [await photo('png'), Buffer.from('<html><script>alert(1)</script>').toString('base64')]) {
      expect((await refusalOf(ask('persistEntry', saving({ [italian]: text }, base, sent(content))))).status).toBe(415);
    }
  });
});

describe('A drawing', () => {
  const beside = 'content/territories/veneto/marchio.svg';
  const send = async (ask: Ask, drawing: string) => {
    const { text, base } = await opened(ask);
    return ask('persistEntry', saving({ [italian]: `${text}\n` }, base, [{ path: beside, content: Buffer.from(drawing).toString('base64'), encoding: 'base64' }]));
  };

  test('that only draws is kept as it is', async ({ ask, newsroom }) => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';
    await send(ask, drawing);
    expect((await mediaAt(newsroom, beside)).content.toString()).toBe(drawing);
  });

  test('that could do something else is refused, with the part that could', async ({ ask }) => {
    const refusal = await refusalOf(send(ask, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
    expect(refusal).toMatchObject({ status: 415, words: { it: expect.stringContaining('<script>') as string, en: expect.stringContaining('<script>') as string } });
  });
});

describe('Publishing', () => {
  const ready = async (ask: Ask, text: string, base: Record<string, string>) => {
    await ask('persistEntry', saving({ [italian]: text }, base));
    await ask('updateUnpublishedEntryStatus', { ...veneto, newStatus: 'pending_publish' });
  };

  test('brings a draft that is ready to the site', async ({ ask }) => {
    const { text, base } = await opened(ask);
    await ready(ask, text.replace('officine', 'fornaci'), base);
    await ask('publishUnpublishedEntry', veneto);
    expect((await opened(ask)).text).toContain('fornaci');
    expect(await ask('unpublishedEntries')).toEqual([]);
  });

  test('what is not ready is refused', async ({ ask }) => {
    const { text, base } = await opened(ask);
    await ask('persistEntry', saving({ [italian]: `${text}\n` }, base));
    expect((await refusalOf(ask('publishUnpublishedEntry', veneto))).status).toBe(409);
  });

  test('what would break the site is refused with each problem, and stays a draft', async ({ ask }) => {
    const { text, base } = await opened(ask);
    await ready(ask, text.replace('kind: region', 'kind: kingdom'), base);
    const refusal = await refusalOf(ask('publishUnpublishedEntry', veneto));
    expect(refusal.status).toBe(422);
    expect(refusal.details['problems']).toMatchObject([{ file: 'territories/veneto/index.it.mdx', field: { it: expect.any(String) as string } }]);
    expect(await ask('unpublishedEntries')).toEqual(['territory/veneto']);
  });

  test('a text that was changed after it was found ready waits to be found ready again', async ({ ask }) => {
    const { text, base } = await opened(ask);
    await ready(ask, `${text}\n`, base);
    const { id } = await ask<{ readonly id: string }>('unpublishedEntryDataFile', { ...veneto, path: italian });
    await ask('persistEntry', saving({ [italian]: `${text}\nAltro.\n` }, { [italian]: id }));
    expect(await ask('unpublishedEntry', veneto)).toMatchObject({ status: 'pending_review' });
  });

  test('a text that is corrected while it is in review stays in review', async ({ ask }) => {
    const { text, base } = await opened(ask);
    await ask('persistEntry', saving({ [italian]: `${text}\n` }, base));
    await ask('updateUnpublishedEntryStatus', { ...veneto, newStatus: 'pending_review' });
    const { id } = await ask<{ readonly id: string }>('unpublishedEntryDataFile', { ...veneto, path: italian });
    await ask('persistEntry', saving({ [italian]: `${text}\nAltro.\n` }, { [italian]: id }));
    expect(await ask('unpublishedEntry', veneto)).toMatchObject({ status: 'pending_review' });
  });
});

describe('Removing an entry', () => {
  test('waits for review, and then takes its photos with it', async ({ ask, newsroom }) => {
    await ask('deleteFiles', { paths: [italian, english] });
    expect((await opened(ask)).text).toContain('Veneto');
    expect(await newsroom.drafts.find({ collection: 'territory', slug: 'veneto' })).toMatchObject({ removes: true, status: 'pending_review' });
    expect([...((await newsroom.drafts.find({ collection: 'territory', slug: 'veneto' }))?.files.keys() ?? [])]).toContain('content/territories/veneto/laguna.jpg');
  });

  test('that has been proposed is said, by whom, to whoever opens or saves the entry, and is proposed once', async ({ ask }) => {
    const { text, base } = await opened(ask);
    await ask('deleteFiles', { paths: [italian] }, bruno);
    await ask('deleteFiles', { paths: [italian] });
    const by = { it: expect.stringMatching(/^Bruno Rossi ha proposto di eliminare/) as string, en: expect.stringMatching(/^Bruno Rossi has proposed to remove/) as string };
    expect(await refusalOf(ask('unpublishedEntry', veneto))).toMatchObject({ status: 404, words: by, details: { removal: true } });
    expect(await refusalOf(ask('persistEntry', saving({ [italian]: `${text}\nAltro.\n` }, base)))).toMatchObject({ status: 409, words: by });
  });

  test('of which there is a draft is refused, and the draft stays', async ({ ask, newsroom }) => {
    const { text, base } = await opened(ask);
    await ask('persistEntry', saving({ [italian]: `${text}\nAltro.\n` }, base), bruno);
    expect(await refusalOf(ask('deleteFiles', { paths: [italian] }))).toMatchObject({ status: 409, words: { it: expect.stringContaining('Bruno Rossi') as string } });
    expect(await newsroom.drafts.find(veneto)).toMatchObject({ removes: false });
  });
});

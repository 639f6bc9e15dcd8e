import { describe, expect, test } from 'vitest';
import { contentFile } from '../../../admin/server/content-path.ts';
import type { Editor } from '../../../admin/server/editor.ts';
import { may, needText, type Need } from '../../../admin/server/permissions/need.ts';
import { needs, toPublish, type Facts } from '../../../admin/server/permissions/needs.ts';
import type { Values } from '../../../admin/server/permissions/places.ts';
import type { Grant } from '../../../admin/server/permissions/roles.ts';

/** What is published: Murano and Burano in Veneto, a furnace in Murano, a story of it. */
const published: Readonly<Record<string, Values>> = {
  'territory/veneto': { name: 'Veneto' },
  'territory/murano': { within: 'veneto' },
  'territory/burano': { within: 'veneto' },
  'territory/oropa': { within: 'biella' },
  'territory/biella': { within: 'oropa' },
  'firm/fornace': { territory: 'murano', people: ['maria'] },
  'product/bicchiere': { firm: 'fornace' },
  'story/forno': { territory: 'murano', author: 'luca', translators: ['ada'], people: ['maria'] },
};
const facts: Facts = {
  defaultLanguage: 'it',
  lookup: (collection, id) => Promise.resolve(published[`${collection}/${id}`]),
  writersOf: () => Promise.resolve(['luca@example.org']),
};

function needsOf(path: string, before: Values | undefined, after: Values | undefined): Promise<Need[]> {
  const file = contentFile(path);
  if (file === undefined) throw new Error(`${path} is no path of content`);
  return needs({ file, id: path.split('/').at(-2) ?? '', before, after }, facts);
}

const story = 'content/stories/forno/index.it.mdx';
const check = 'content/checks/forno/index.it.mdx';

describe('A change needs', () => {
  test.for<[what: string, path: string, before: Values | undefined, after: Values | undefined, needed: string[]]>([
    ['to write where its entry is', story, { territory: 'murano' }, { territory: 'murano' }, ['write@territory/murano']],
    ['to write for each of its brands too', story, { territory: 'murano', brands: ['vetro'] }, { territory: 'murano', brands: ['vetro'] }, ['write@territory/murano', 'write@brand/vetro']],
    ['to write where an entry was and where it goes', story, { territory: 'murano' }, { territory: 'burano' }, ['write@territory/murano', 'write@territory/burano']],
    ['to write for a brand that an entry leaves', story, { territory: 'murano', brands: ['vetro'] }, { territory: 'murano' }, ['write@territory/murano', 'write@brand/vetro']],
    ['to write where a new entry begins', story, undefined, { territory: 'murano' }, ['write@territory/murano']],
    ['to write everywhere for an entry that belongs to no place yet', story, undefined, { title: 'Il forno' }, ['write@all']],
    ['to write everywhere for fields that cannot be read', story, undefined, undefined, ['write@all']],
    ['to write where an entry was that is removed', story, { territory: 'murano' }, undefined, ['write@territory/murano']],
    ['to write where an entry is for a photo beside it', 'content/stories/forno/forno.jpg', { territory: 'murano' }, { territory: 'murano' }, ['write@territory/murano']],
    ['to translate into its language', 'content/stories/forno/index.en.mdx', { territory: 'murano' }, { territory: 'murano' }, ['translate:en@territory/murano']],
    ['to write where the firm of a product is', 'content/products/bicchiere/index.it.mdx', { firm: 'fornace' }, { firm: 'fornace' }, ['write@territory/murano']],
    ['to write everywhere for the product of a firm that nobody knows', 'content/products/bicchiere/index.it.mdx', undefined, { firm: 'altra' }, ['write@all']],
    ['to write for a territory itself', 'content/territories/murano/index.it.mdx', { within: 'veneto' }, { within: 'veneto' }, ['write@territory/murano']],
    ['to write everywhere for what belongs to no place', 'content/crafts/vetro/index.it.mdx', { name: 'Vetro' }, { name: 'Vetro' }, ['write@all']],
    ['to change settings for the site and its lists', 'content/site.yml', undefined, undefined, ['settings@all']],
    ['to change settings for a list', 'content/lists/product-classes.yml', undefined, undefined, ['settings@all']],
    ['to verify, as the one who signs, with no part in it', check, undefined, { story: 'forno', checkedBy: 'anna' }, ['verify@territory/murano', 'sign@anna', 'independence@story/forno']],
    ['to verify for the words of a check in any language', 'content/checks/forno/index.en.mdx', { story: 'forno' }, { story: 'forno', checkedBy: 'anna' }, ['verify@territory/murano', 'sign@anna', 'independence@story/forno']],
    ['to verify where a check was that now is about something else', check, { firm: 'fornace' }, { story: 'altra' }, ['verify@territory/murano', 'verify@all', 'independence@story/altra']],
    ['no signature for a check that is removed', check, { story: 'forno', checkedBy: 'anna' }, undefined, ['verify@territory/murano']],
    ['nothing of what is written in place of an id', story, undefined, { territory: '../../site.yml', brands: [{ vetro: 1 }, 7] }, ['write@all']],
    ['an end, also where two territories are part of one another', story, undefined, { territory: 'oropa' }, ['write@territory/oropa']],
  ])('%s', async ([, path, before, after, expected]) => {
    expect((await needsOf(path, before, after)).map(needText)).toEqual(expected);
  });

  test('to publish everywhere that it touches, before it is published', async () => {
    expect(toPublish(await needsOf(story, { territory: 'murano' }, { territory: 'burano' })).map(needText)).toEqual(['publish@territory/murano', 'publish@territory/burano']);
  });
});

describe('Of those with a role,', () => {
  const as = (grants: readonly Grant[], more: Partial<Editor> = {}): Editor => ({ name: 'N', email: 'n@example.org', language: 'en', grants, ...more });
  const everywhere = (role: 'writer' | 'verifier' | 'publisher'): Editor => as([{ role, places: 'all' }]);
  const writer = as([{ role: 'writer', places: ['territory/murano', 'brand/vetro'] }]);
  const ofVeneto = as([{ role: 'writer', places: ['territory/veneto'] }]);
  const translator = as([{ role: 'translator', places: ['territory/murano'], languages: ['en'] }]);
  const administrator = as([{ role: 'administrator', places: 'all' }]);
  const anna = as([{ role: 'verifier', places: 'all' }], { person: 'anna', email: 'anna@example.org' });
  const luca = as([{ role: 'verifier', places: 'all' }], { person: 'anna', email: 'Luca@example.org' });
  const maria = as([{ role: 'verifier', places: 'all' }], { person: 'maria' });

  const write = [story, { territory: 'murano' }, { territory: 'murano' }] as const;
  const away = [story, { territory: 'murano' }, { territory: 'burano' }] as const;
  const into = [story, { territory: 'murano' }, { territory: 'murano', brands: ['vetro'] }] as const;
  const nowhere = [story, undefined, { title: 'Senza luogo' }] as const;
  const english = ['content/stories/forno/index.en.mdx', { territory: 'murano' }, { territory: 'murano' }] as const;
  const german = ['content/stories/forno/index.de.mdx', { territory: 'murano' }, { territory: 'murano' }] as const;
  const site = ['content/site.yml', undefined, undefined] as const;
  const signed = [check, undefined, { story: 'forno', checkedBy: 'anna' }] as const;
  const forged = [check, undefined, { story: 'forno', checkedBy: 'piero' }] as const;
  const ownStory = [check, undefined, { story: 'forno', checkedBy: 'maria' }] as const;

  test.for<readonly [who: string, may: 'may' | 'may not', what: string, editor: Editor, change: readonly [string, Values | undefined, Values | undefined]]>([
    ['a writer', 'may', 'write for their territory', writer, write],
    ['a writer', 'may', 'bring an entry into their brand', writer, into],
    ['a writer', 'may', 'translate what they write', writer, english],
    ['a writer', 'may not', 'move an entry to another territory', writer, away],
    ['a writer', 'may not', 'write what belongs to no place', writer, nowhere],
    ['a writer', 'may not', 'change the site', writer, site],
    ['a writer', 'may not', 'write a check', writer, signed],
    ['a writer of a region', 'may', 'write for what is part of it', ofVeneto, write],
    ['a writer of a region', 'may', 'move an entry within it', ofVeneto, away],
    ['a writer of a region', 'may not', 'bring an entry into a brand', ofVeneto, into],
    ['a writer everywhere', 'may', 'write what belongs to no place', everywhere('writer'), nowhere],
    ['a writer everywhere', 'may not', 'change the site', everywhere('writer'), site],
    ['a translator', 'may', 'translate into their language', translator, english],
    ['a translator', 'may not', 'translate into another language', translator, german],
    ['a translator', 'may not', 'write in the default language', translator, write],
    ['a verifier', 'may', 'sign a check with their name', anna, signed],
    ['a verifier', 'may not', 'sign a check with another name', anna, forged],
    ['a verifier', 'may not', 'write a story', anna, write],
    ['a verifier', 'may not', 'check a text that they wrote', luca, signed],
    ['a verifier', 'may not', 'check a story that is about them', maria, ownStory],
    ['a verifier who is nobody in the stories', 'may not', 'sign a check', everywhere('verifier'), signed],
    ['a publisher', 'may', 'write', everywhere('publisher'), write],
    ['a publisher', 'may not', 'write a check', everywhere('publisher'), signed],
    ['a publisher', 'may not', 'change the site', everywhere('publisher'), site],
    ['an administrator', 'may', 'change the site', administrator, site],
    ['an administrator', 'may not', 'write a check', administrator, signed],
    ['somebody without a role', 'may not', 'write', as([]), write],
  ])('%s %s %s', async ([, allowed, , editor, [path, before, after]]) => {
    const needed = await needsOf(path, before, after);
    expect(needed.filter((need) => !may(editor, need)).length === 0).toBe(allowed === 'may');
  });
});

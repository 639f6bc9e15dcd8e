import { en, it } from 'decap-cms-locales/dist/esm/index.js';
import { describe, expect, test } from 'vitest';
import { english as otherwise } from '../../admin/client/english.ts';
import { italian } from '../../admin/client/italian.ts';
import { proposal } from '../../admin/client/proposal.ts';
import { flat, joined } from '../../admin/client/phrases.ts';

const english = new Map(flat(en));
const ours = new Map(flat(joined(it, italian)));
const variables = (phrase = '') => [...new Set(phrase.match(/%\{\w+\}/g))].sort().join(' ');

describe('The newsroom in Italian', () => {
  test('lacks no phrase that Decap has in English', () => {
    expect([...english.keys()].filter((key) => !ours.has(key))).toEqual([]);
  });

  test('says in each phrase what the English one says it about', () => {
    expect([...ours].filter(([key, phrase]) => english.has(key) && variables(phrase) !== variables(english.get(key)))).toEqual([]);
  });

  test('changes only phrases that Decap has', () => {
    expect([italian, otherwise, proposal.it, proposal.en].flatMap((phrases) => flat(phrases)).map(([key]) => key).filter((key) => !english.has(key))).toEqual([]);
  });
});

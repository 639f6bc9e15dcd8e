import { describe, expect, test } from 'vitest';
import { boolean, choice, date, group, integer, list, optional, relation, text, translated } from '../../../src/model/fields/index.ts';
import { defineModel } from '../../../src/model/model.ts';

const label = { it: 'Nome', en: 'Name' };
const name = text({ label });

describe('a misdeclared field fails where it is declared', () => {
  const wrong: readonly (readonly [string, () => unknown, string])[] = [
    ['a label without Italian words', () => text({ label: { it: ' ', en: 'Name' } }), 'The label of a text field has no it words'],
    ['a hint without English words', () => text({ label, hint: { it: 'Così', en: '' } }), 'The hint of “Name” has no en words'],
    ['a maximum length of nothing', () => text({ label, max: 0 }), '“Name” has an impossible maximum length'],
    ['a range with nothing in it', () => integer({ label, min: 5, max: 5 }), '“Name” has an empty range'],
    ['a choice of one', () => choice({ label, of: 'x', options: ['only'] }), '“Name” offers no choice'],
    ['the same choice twice', () => choice({ label, of: 'x', options: ['a', 'b', 'a'] }), '“Name” offers the same choice twice'],
    ['optional twice', () => optional(optional(name)), '“Name” is optional twice'],
    ['translated twice', () => translated(translated(name)), '“Name” is translated twice'],
    ['translated around something translated', () => translated(group({ inner: translated(name) }, { label })), '“Name” holds fields that are translated already'],
    ['a relation in each language', () => translated(relation({ to: 'firm', label })), '“Name” is a relation: it is the same in every language'],
    ['a list of lists', () => list(list(name)), '“Name” is a list of lists'],
    ['a list of optional things', () => list(optional(name)), 'The items of “Name” cannot be optional'],
    ['a list with an impossible minimum', () => list(name, { min: -1 }), '“Name” has an impossible minimum'],
    ['a field name that is not one', () => group({ 'my field': name }, { label }), '“my field” is not a field name: use camelCase'],
  ];
  test.each(wrong)('%s', (_, declaration, complaint) => {
    expect(declaration).toThrow(complaint);
  });

  const model = { name: 'page', folder: 'pages', singular: label, plural: label, hint: label, body: 'none' } as const;
  test('a model named by a field that may be absent', () => {
    expect(() => defineModel({ ...model, page: false, title: 'name', fields: { name: optional(name) } })).toThrow('“page” is named by “name”, which is not a required field');
  });
  test('a model with a page and no slug', () => {
    expect(() => defineModel({ ...model, page: true, title: 'name', fields: { name } })).toThrow('“page” has a page but no slug');
  });
});

describe('what forms write', () => {
  const cases = [
    ['a real day', date({ label }), '2024-02-29', true],
    ['a day that does not exist', date({ label }), '2026-02-29', false],
    ['a boolean', boolean({ label }), false, true],
    ['words instead of a boolean', boolean({ label }), 'no', false],
    ['an empty text', name, '  ', false],
  ] as const;
  test.each(cases)('%s', (_, { schema }, value, valid) => {
    expect(schema.safeParse(value).success).toBe(valid);
  });
});

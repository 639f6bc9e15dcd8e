import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose, cleanWords, everything, readAmount, readQuery, writeQuery, type Query } from '../../../src/directory/query.ts';
import { facetNames, sorts } from '../../../src/directory/register.ts';
import { units } from '../../../src/directory/units.ts';
import { models } from '../../../src/model/index.ts';

const key = fc.stringMatching(/^[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/);
const chosen = fc.record(Object.fromEntries(facetNames.map((facet) => [facet, fc.uniqueArray(key, { minLength: 1, maxLength: 6 })])), { requiredKeys: [] });
const query: fc.Arbitrary<Query> = fc
  .record({ words: fc.string({ unit: 'grapheme', maxLength: 60 }).map(cleanWords), chosen, sort: fc.constantFrom(...sorts), amount: fc.option(fc.integer({ min: 1, max: 999_999_999 })), inThousandths: fc.boolean(), unit: fc.constantFrom(...units) })
  .map(({ amount, inThousandths, unit, ...others }) => ({ ...others, ...(amount !== null && { maxOrder: { amount: inThousandths ? amount / 1000 : amount, unit } }) }));

describe('the address of a query', () => {
  test('says the same query to whoever receives it', () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(readQuery(writeQuery(asked))).toEqual(asked);
      }),
    );
  });

  test('can be read by people', () => {
    const asked: Query = { words: 'fili sottili', chosen: { craft: ['oreficeria'], language: ['en', 'fr'] }, maxOrder: { amount: 0.5, unit: 'kilogram' }, sort: 'order' };
    expect(writeQuery(asked)).toBe('?q=fili+sottili&craft=oreficeria&language=en&language=fr&maxOrder=0.5&unit=kilogram&sort=order');
    expect(writeQuery(everything)).toBe('');
  });

  test('that is anything at all is read as some query, which has an address of its own', () => {
    const part = fc.tuple(fc.constantFrom('q', 'maxOrder', 'unit', 'sort', '__proto__', ...facetNames), fc.string({ unit: 'binary', maxLength: 300 })).map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`);
    const address = fc.oneof(fc.string({ unit: 'binary' }), fc.array(part, { maxLength: 12 }).map((parts) => `?${parts.join('&')}`));
    fc.assert(
      fc.property(address, (search) => {
        const read = readQuery(search);
        expect(readQuery(writeQuery(read))).toEqual(read);
        expect(read.words.length).toBeLessThanOrEqual(120);
        for (const values of Object.values(read.chosen)) expect(values.length).toBeLessThanOrEqual(40);
      }),
    );
  });

  test.each([
    ['?craft=<script>alert(1)</script>', {}],
    ['?craft=../../etc&craft=oreficeria', { chosen: { craft: ['oreficeria'] } }],
    ['?craft=oreficeria&craft=oreficeria', { chosen: { craft: ['oreficeria'] } }],
    [`?craft=${'a'.repeat(101)}`, {}],
    ['?maxOrder=50', {}],
    ['?maxOrder=50&unit=stone', {}],
    ['?maxOrder=-1&unit=piece', {}],
    ['?maxOrder=1e99&unit=piece', {}],
    ['?maxOrder=NaN&unit=piece', {}],
    ['?maxOrder=0&unit=piece', {}],
    ['?sort=paid', {}],
    ['?__proto__=x&constructor=y', {}],
    ['?q=%20%20', {}],
    ['?q=%ff%fe', { words: '\ufffd\ufffd' }],
  ])('%s asks no more than it may', (search, asked) => {
    expect(readQuery(search)).toEqual({ ...everything, ...asked });
  });
});

test('an amount is read as buyers write it', () => {
  expect(['50', ' 0,5 ', '0.5', '1000000000', '1.2345', 'cinquanta', ''].map(readAmount)).toEqual([50, 0.5, 0.5, undefined, undefined, undefined, undefined]);
});

test('a value is chosen and taken back without touching the others', () => {
  const one = choose(choose(everything, 'craft', 'vetro', true), 'language', 'en', true);
  expect(one.chosen).toEqual({ craft: ['vetro'], language: ['en'] });
  expect(choose(one, 'craft', 'vetro', false).chosen).toEqual({ language: ['en'] });
});

test('the units of the directory are those of the model', () => {
  const { form } = models.firm.fields.trade;
  const order = form.control === 'group' ? form.fields['minimumOrder'] : undefined;
  const unit = order?.form.control === 'group' ? order.form.fields['unit'] : undefined;
  expect(unit?.form.control === 'choice' && unit.form.options).toEqual(units);
});

import { describe, expect, test } from 'vitest';
import { Directory } from '../../../src/directory/answer.ts';
import { everything, type Query } from '../../../src/directory/query.ts';
import { facetNames } from '../../../src/directory/register.ts';
import { registerOf, type Firm } from './register.ts';

const firms: readonly Firm[] = [
  { name: 'Anelli', text: 'Fedi e anelli d’oro.', craft: ['oro'], language: ['it', 'en'], order: [50, 'gram'], founded: 1968, confirmed: '2026-09-30' },
  { name: 'Bicchieri', text: 'Vetro soffiato.', craft: ['vetro'], language: ['it'], order: [24, 'piece'], founded: 1985, confirmed: '2026-10-01' },
  { name: 'Catene', text: 'Catena a metro.', craft: ['oro', 'argento'], language: ['en'], order: [0.2, 'kilogram'], founded: 1950 },
  { name: 'Dorature', text: 'Doratura per altri.', craft: ['oro'] },
];
const directory = new Directory(registerOf(firms));
const ask = (query: Partial<Query>) => directory.answer({ ...everything, ...query });
const names = (query: Partial<Query>) => ask(query).found.map((firm) => firms[firm]?.name);
const counts = (query: Partial<Query>, facet: (typeof facetNames)[number]) => Object.fromEntries(directory.register.facets[facet].values.map(({ key }, place) => [key, ask(query).counts[facet][place]]));

describe('a query of the directory', () => {
  test('that asks nothing finds every firm by name', () => {
    expect(names({})).toEqual(['Anelli', 'Bicchieri', 'Catene', 'Dorature']);
  });

  test.each(facetNames)('narrows by %s, and a firm that says nothing of it is not found', (facet) => {
    const narrowed = new Directory(registerOf([{ name: 'With', [facet]: ['a', 'b'] }, { name: 'Other', [facet]: ['c'] }, { name: 'Silent' }]));
    const found = (value: string) => narrowed.answer({ ...everything, chosen: { [facet]: [value] } }).found;
    expect([found('a'), found('b'), found('c'), found('d')]).toEqual([[0], [0], [1], []]);
  });

  test('takes any value of one facet, and asks every facet', () => {
    expect(names({ chosen: { craft: ['argento', 'vetro'] } })).toEqual(['Bicchieri', 'Catene']);
    expect(names({ chosen: { craft: ['oro'], language: ['en'] } })).toEqual(['Anelli', 'Catene']);
  });

  test('counts beside a value what the other facets leave, and not its own', () => {
    expect(counts({ chosen: { craft: ['vetro'] } }, 'craft')).toEqual({ oro: 3, vetro: 1, argento: 1 });
    expect(counts({ chosen: { craft: ['oro'] } }, 'language')).toEqual({ it: 1, en: 2 });
    expect(counts({ chosen: { language: ['en'] } }, 'craft')).toEqual({ oro: 2, vetro: 0, argento: 1 });
  });

  test('finds words at the beginning of words of names and descriptions, without accents and capitals', () => {
    expect(names({ words: 'catena' })).toEqual(['Catene']);
    expect(names({ words: 'ORO' })).toEqual(['Anelli']);
    expect(names({ words: 'anelli fedì' })).toEqual(['Anelli']);
    expect(names({ words: 'ora' })).toEqual([]);
  });
});

describe('the largest minimum order', () => {
  test('is compared in the same measure only, grams with kilograms', () => {
    expect(names({ maxOrder: { amount: 100, unit: 'gram' } })).toEqual(['Anelli']);
    expect(names({ maxOrder: { amount: 0.2, unit: 'kilogram' } })).toEqual(['Anelli', 'Catene']);
    expect(names({ maxOrder: { amount: 24, unit: 'piece' } })).toEqual(['Bicchieri']);
    expect(names({ maxOrder: { amount: 1000, unit: 'pair' } })).toEqual([]);
  });

  test('says how many it could not compare, and does not count those that ask for more', () => {
    expect(ask({ maxOrder: { amount: 100, unit: 'gram' } }).uncompared).toEqual({ otherMeasure: 1, undeclared: 1 });
    expect(ask({ maxOrder: { amount: 100, unit: 'gram' }, chosen: { craft: ['oro'] } }).uncompared).toEqual({ otherMeasure: 0, undeclared: 1 });
    expect(ask({}).uncompared).toEqual({ otherMeasure: 0, undeclared: 0 });
  });
});

describe('a query that finds nothing', () => {
  test('names the condition without which most firms are found first', () => {
    const { found, without } = ask({ chosen: { craft: ['vetro'], language: ['en'] } });
    expect(found).toEqual([]);
    expect(without).toEqual([{ condition: 'craft', count: 2 }, { condition: 'language', count: 1 }]);
  });

  test('names none when leaving out one condition does not help', () => {
    expect(ask({ words: 'nessuno', chosen: { craft: ['vetro'], language: ['ja'] } }).without).toEqual([]);
  });
});

describe('the order of firms', () => {
  test('puts the newest confirmation and the oldest firm first, and what is not declared last', () => {
    expect(names({ sort: 'confirmed' })).toEqual(['Bicchieri', 'Anelli', 'Catene', 'Dorature']);
    expect(names({ sort: 'founded' })).toEqual(['Catene', 'Anelli', 'Bicchieri', 'Dorature']);
  });

  test('compares minimum orders within a measure, the most used first', () => {
    expect(names({ sort: 'order' })).toEqual(['Anelli', 'Catene', 'Bicchieri', 'Dorature']);
  });
});

test('two thousand firms are narrowed within a twentieth of a second', () => {
  const many = new Directory(
    registerOf(
      Array.from({ length: 2000 }, (_, place) => ({
        name: `Firm ${place}`,
        text: 'Filo, tela e telaio. '.repeat(8),
        craft: [`c${place % 20}`],
        market: [`m${place % 7}`, `n${place % 11}`],
        language: ['it', ...(place % 2 === 0 ? ['en'] : [])],
        certificate: [`s${place % 900}`],
        order: [place % 400, 'piece'] as const,
      })),
    ),
  );
  const query: Query = { words: 'tela', chosen: { craft: ['c2', 'c4'], language: ['en'] }, maxOrder: { amount: 100, unit: 'piece' }, sort: 'order' };
  expect(many.answer(query).found.length).toBeGreaterThan(20);
  const begin = performance.now();
  for (let turn = 0; turn < 10; turn += 1) many.answer(query);
  expect((performance.now() - begin) / 10).toBeLessThan(50);
});

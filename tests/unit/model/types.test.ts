import { describe, expect, expectTypeOf, test } from 'vitest';
import { list, optional, relation, text, translated, type Reference } from '../../../src/model/fields/index.ts';
import type { Data } from '../../../src/model/index.ts';
import { defineModel, type DataOf } from '../../../src/model/model.ts';

describe('types are inferred from the declarations, exactly', () => {
  test('of a model declared here', () => {
    const label = { it: 'Nome', en: 'Name' };
    const declared = defineModel({
      name: 'page', folder: 'pages', singular: label, plural: label, hint: label, body: 'none', page: false, title: 'name',
      fields: { name: translated(text({ label })), note: optional(text({ label })), firms: list(relation({ to: 'firm', label })) },
    });
    expect(declared.name).toBe('page');
    expectTypeOf<DataOf<typeof declared>>().toEqualTypeOf<{ name: string; note?: string | undefined; firms: Reference<'firm'>[] }>();
  });

  test('of the product’s models', () => {
    expectTypeOf<Data<'story'>['kind']>().toEqualTypeOf<'entrepreneur' | 'artisan' | 'product' | 'place' | 'network'>();
    expectTypeOf<Data<'story'>['territory']>().toEqualTypeOf<Reference<'territory'>>();
    expectTypeOf<Data<'story'>['people']>().toEqualTypeOf<Reference<'person'>[]>();
    expectTypeOf<Data<'story'>['updatedOn']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Data<'firm'>['position']>().toEqualTypeOf<{ lat: number; lon: number }>();
    expectTypeOf<Data<'territory'>['within']>().toEqualTypeOf<Reference<'territory'> | undefined>();
    expectTypeOf<Data<'product-class'>>().toEqualTypeOf<{ code: string; name: string }>();
    expectTypeOf<Data<'story'>>().not.toHaveProperty('address');
  });
});

import type { Register, Sort } from './register.ts';
import { measureOf, sizeOf } from './units.ts';

/**
 * Firms in an order that only declared facts decide. The newest confirmation and the oldest firm come first; what is not
 * declared comes last. Minimum orders are compared within a measure, the measure of most firms first. Equals are in the order of names.
 */
export function inSort(register: Register, firms: readonly number[], sort: Sort): readonly number[] {
  switch (sort) {
    case 'name':
      return firms;
    case 'confirmed':
      return by(firms, (firm) => [register.confirmedOn[firm] === '' ? 1 : 0, -Number((register.confirmedOn[firm] ?? '').replaceAll('-', ''))]);
    case 'founded':
      return by(firms, (firm) => [register.founded[firm] === 0 ? 1 : 0, register.founded[firm] ?? 0]);
    case 'order':
      return byOrder(register, firms);
  }
}

function byOrder({ orders }: Register, firms: readonly number[]): readonly number[] {
  const many = new Map<string, number>();
  for (const firm of firms) {
    const order = orders[firm];
    if (order) many.set(measureOf(order[1]), (many.get(measureOf(order[1])) ?? 0) + 1);
  }
  const rank = new Map([...many].sort(([a, few], [b, more]) => more - few || (a < b ? -1 : 1)).map(([measure], place) => [measure, place]));
  return by(firms, (firm) => {
    const order = orders[firm];
    return order ? [rank.get(measureOf(order[1])) ?? 0, sizeOf({ amount: order[0], unit: order[1] })] : [rank.size, 0];
  });
}

function by(firms: readonly number[], keyOf: (firm: number) => readonly [number, number]): readonly number[] {
  const keyed = firms.map((firm) => ({ firm, key: keyOf(firm) }));
  return keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.firm - b.firm).map(({ firm }) => firm);
}

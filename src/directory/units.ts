/** The units of a minimum order, as the model of a firm has them. */
export const units = ['piece', 'pair', 'metre', 'kilogram', 'gram', 'litre', 'euro'] as const;
export type Unit = (typeof units)[number];

/** An amount in a unit: 50 grams. */
export interface Quantity {
  readonly amount: number;
  readonly unit: Unit;
}

export const isUnit = (text: string): text is Unit => (units as readonly string[]).includes(text);

/** What a unit measures, and how much of it one unit is. A pair is not two pieces: nobody sells one shoe. */
const measured: Readonly<Record<Unit, readonly [measure: string, factor: number]>> = {
  piece: ['pieces', 1],
  pair: ['pairs', 1],
  metre: ['length', 1],
  kilogram: ['mass', 1000],
  gram: ['mass', 1],
  litre: ['volume', 1],
  euro: ['money', 1],
};

/** What a quantity measures; only quantities of the same measure can be compared. */
export const measureOf = (unit: Unit): string => measured[unit][0];

/** A quantity in the smallest unit of its measure. */
export const sizeOf = ({ amount, unit }: Quantity): number => amount * measured[unit][1];

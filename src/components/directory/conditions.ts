import type { Condition } from '../../directory/answer.ts';
import { choose, withOrder, withValues, type Query } from '../../directory/query.ts';
import { facetNames, type FacetName, type Register } from '../../directory/register.ts';
import type { DirectoryWords } from '../../views/directory.ts';
import { say, sayCount } from './element.ts';

/** One thing that a reader has chosen, in words, and the query without it. */
export interface Chosen {
  readonly condition: Condition;
  readonly label: string;
  readonly without: Query;
}

/** Everything that a query asks, each value by itself. */
export function chosenOf(query: Query, register: Register, words: DirectoryWords): Chosen[] {
  const { maxOrder } = query;
  const { lang } = document.documentElement;
  return [
    ...(query.words === '' ? [] : [{ condition: 'words' as const, label: say(words.quoted, { text: query.words }), without: { ...query, words: '' } }]),
    ...facetNames.flatMap((facet) =>
      (query.chosen[facet] ?? []).map((value) => ({
        condition: facet,
        label: labelOf(facet, value, register, words),
        without: choose(query, facet, value, false),
      })),
    ),
    ...(maxOrder ? [{ condition: 'order' as const, label: say(words.upTo, { quantity: sayCount(words.quantities[maxOrder.unit], maxOrder.amount, { amount: new Intl.NumberFormat(lang).format(maxOrder.amount) }) }), without: withOrder(query, undefined) }] : []),
  ];
}

/** Values that could be taken for those of another facet are named with their own. */
const ambiguous: readonly FacetName[] = ['market', 'seeking', 'language'];

function labelOf(facet: FacetName, value: string, register: Register, words: DirectoryWords): string {
  const label = register.facets[facet].values.find(({ key }) => key === value)?.label;
  return label === undefined || ambiguous.includes(facet) ? `${words.conditions[facet]}: ${label ?? value}` : label;
}

/** The query without one whole condition: all values of a facet together. */
export function dropped(query: Query, condition: Condition): Query {
  if (condition === 'words') return { ...query, words: '' };
  return condition === 'order' ? withOrder(query, undefined) : withValues(query, condition, []);
}

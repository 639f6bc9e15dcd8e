import type { State } from '../state.ts';
import type { Unit } from './units.ts';

/** What a buyer can narrow the directory by, in the order of the page. The names stand in addresses. */
export const facetNames = ['class', 'craft', 'territory', 'brand', 'role', 'certificate', 'incoterm', 'market', 'language', 'seeking', 'open', 'verified'] as const;
export type FacetName = (typeof facetNames)[number];

/** The one value of a facet that a firm has or has not. */
export const yes = 'yes';

/** A firm as the directory shows it. All is text to draw; an empty text is a fact that is not declared. */
export interface FirmRow {
  readonly name: string;
  /** The last part of its page's address. */
  readonly slug: string;
  /** Above the name: brand, place and crafts. */
  readonly kicker: string;
  /** The id of the brand whose colour the row wears. */
  readonly brand: string;
  /** One sentence about it. */
  readonly text: string;
  /** The address of a picture of 3 by 2. */
  readonly picture: string;
  /** Up to two letters that stand where there is no picture. */
  readonly monogram: string;
  /** The note that it is invented. */
  readonly sample: string;
  readonly makes: string;
  readonly minimumOrder: string;
  readonly leadTime: string;
  readonly languages: string;
  readonly certificateState: State;
  /** How many certificates stand how. */
  readonly certificateWord: string;
  readonly certificates: string;
  readonly verificationState: State;
  readonly verification: string;
  /** How many claims were confirmed, and when the firm last confirmed its terms. */
  readonly confirmed: string;
}

export interface FacetValue {
  readonly key: string;
  readonly label: string;
}

/** The values of a facet, the most frequent first, and which of them each firm has, by their places. */
export interface FacetColumn {
  readonly values: readonly FacetValue[];
  readonly firms: readonly (readonly number[])[];
}

/** What a buyer can order the directory by; `name` unless chosen. The names stand in addresses. */
export const sorts = ['name', 'confirmed', 'order', 'founded'] as const;
export type Sort = (typeof sorts)[number];

/** The whole directory in one language, as it is published for the browser: columns of all firms in the order of their names. */
export interface Register {
  readonly rows: { readonly [Column in keyof FirmRow]: readonly FirmRow[Column][] };
  readonly facets: Readonly<Record<FacetName, FacetColumn>>;
  /** The minimum orders; `null` where none is declared. */
  readonly orders: readonly (readonly [amount: number, unit: Unit] | null)[];
  /** The year in which each firm was founded; 0 where it is not declared. */
  readonly founded: readonly number[];
  /** The day of each firm's newest confirmation, `YYYY-MM-DD`, or nothing. */
  readonly confirmedOn: readonly string[];
}

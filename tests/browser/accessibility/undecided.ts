/** What axe-core leaves to people to decide, and what was decided. */
export interface Decision {
  /** The rule of axe-core, and the reason it gives for not deciding. */
  readonly rule: string;
  readonly reason: string;
  /** The elements that the decision is about. */
  readonly elements: string;
  readonly decision: string;
}

/** The test fails on what is not decided here, and on a decision about nothing. */
export const decisions: readonly Decision[] = [
  {
    rule: 'color-contrast',
    reason: 'pseudoContent',
    elements: 'ol > li *',
    decision: 'Fine: the line and the dot of a sequence are drawn beside its words, which stand on the ground of the page. The unit test of colours computes that contrast.',
  },
  {
    rule: 'color-contrast',
    reason: 'bgOverlap',
    elements: '.map text',
    decision: 'Fine: the words of a map have an outline in the colour of the ground around each letter. The unit test of colours computes their contrast with every ground of a map.',
  },
  {
    rule: 'color-contrast',
    reason: 'imgNode',
    elements: '.map text',
    decision: 'Fine, for the same reason: the image is the map itself.',
  },
  {
    rule: 'color-contrast',
    reason: 'bgOverlap',
    elements: ':is(.where > h3, h2:has(+ .place), .place-distances > li)',
    decision: 'Fine: the words stand on the paper; only the land that the edge of the map cuts off reaches under them, unseen.',
  },
];

/**
 * What the software promises to readers with disabilities, each with the success criteria of WCAG 2.2 that it helps to meet.
 * The accessibility statement is drawn from this list. A test keeps each promise and bears its sentence as its title: `promised()` in the tests.
 */
export const promises = {
  examination: ['1.1.1', '1.3.1', '1.4.1', '1.4.3', '2.4.2', '2.4.4', '2.5.3', '2.5.8', '3.1.1', '3.1.2', '4.1.2'],
  contrast: ['1.4.3', '1.4.11'],
  keyboard: ['2.1.1', '2.1.2', '2.4.1', '2.4.3', '2.4.7', '2.4.11'],
  layers: ['2.1.2', '3.2.1'],
  structure: ['1.3.1', '1.3.2', '2.4.6'],
  reflow: ['1.4.4', '1.4.10', '1.4.12'],
  announcement: ['1.3.1', '2.5.3', '4.1.2', '4.1.3'],
  motion: ['1.4.2', '2.2.2', '2.3.1', '2.3.3'],
  ownColours: ['1.4.1', '1.4.11', '2.4.7'],
  transcripts: ['1.2.1', '1.2.3'],
} as const;
export type PromiseName = keyof typeof promises;

/** What is not tested, or is known to be less than it should be. */
export const gaps = ['people', 'browsers', 'audit', 'plainLanguage', 'otherSites'] as const;

import { expect, test } from 'vitest';
import { directionOf } from '../../../src/i18n/direction.ts';

test('a language is written in the direction of its script', () => {
  expect(['it', 'en', 'de', 'ar', 'he', 'fa', 'ur'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'rtl', 'rtl', 'rtl', 'rtl']);
});

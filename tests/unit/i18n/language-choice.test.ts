import { expect, test } from 'vitest';
import { chooseLanguage } from '../../../src/components/language-choice.ts';

test.each([
  [['it-IT', 'en'], 'it'],
  [['de-AT', 'en-US'], 'en'],
  [['EN-gb'], 'en'],
  [['ja', 'de'], undefined],
  [[], undefined],
  [['item'], undefined],
])('a reader of %j gets %s', (wanted, got) => {
  expect(chooseLanguage(wanted, ['it', 'en'])).toBe(got);
});

import { expect, test } from 'vitest';
import { today } from '../../src/today.ts';

test('a day begins at midnight in Italy, in winter and in summer', () => {
  expect(today(new Date('2026-01-31T22:59Z'))).toBe('2026-01-31');
  expect(today(new Date('2026-01-31T23:00Z'))).toBe('2026-02-01');
  expect(today(new Date('2026-07-31T21:59Z'))).toBe('2026-07-31');
  expect(today(new Date('2026-07-31T22:00Z'))).toBe('2026-08-01');
});

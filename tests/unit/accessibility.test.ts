import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { promises } from '../../src/accessibility.ts';

const tests = globSync('tests/**/*.test.ts').map((file) => readFileSync(file, 'utf8'));

describe('The accessibility statement', () => {
  test.for(Object.keys(promises))('promises only what a test keeps: %s', (promise) => {
    expect(tests.some((source) => source.includes(`promised('${promise}')`))).toBe(true);
  });

  test('names success criteria by their numbers, each once and in order', () => {
    for (const criteria of Object.values(promises)) {
      const order = (criterion: string) => criterion.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
      expect(criteria).toEqual([...new Set<string>(criteria)].sort((one, other) => order(one) - order(other)));
      for (const criterion of criteria) expect(criterion).toMatch(/^[1-4]\.\d\.\d+$/);
    }
  });
});

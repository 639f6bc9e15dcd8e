import { describe, expect, inject, test } from 'vitest';
import { expectNone } from './check.ts';
import { checks } from './checks.ts';
import { Site } from './site.ts';

describe('The built site', () => {
  const site = Site.read(inject('site'));

  test('is there, in Italian and in English', () => {
    expect(site.languages).toEqual(['en', 'it']);
    expect(site.shown.length).toBeGreaterThan(200);
  });

  test.each(checks)('$sentence', { timeout: 120_000 }, (check) => {
    expectNone(check.faults(site));
  });
});

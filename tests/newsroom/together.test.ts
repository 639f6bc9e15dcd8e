import { describe, expect } from 'vitest';
import { together, type SharedText } from '../../src/bench/newsroom/editors.ts';
import { test } from './room.ts';

const texts: readonly SharedText[] = [
  { collection: 'territory', slug: 'veneto', path: 'content/territories/veneto/index.it.mdx' },
  { collection: 'territory', slug: 'veneto', path: 'content/territories/veneto/index.en.mdx' },
  { collection: 'craft', slug: 'vetro', path: 'content/crafts/vetro/index.it.mdx' },
];

describe('Ten editors on the same texts at once', () => {
  test('lose nothing that was confirmed', async ({ newsroom }) => {
    const { saved, refused, lost } = await together(newsroom, { texts, editors: 10, turns: 6, honest: true });
    expect(lost).toEqual([]);
    expect(saved + refused).toBe(60);
    expect(Math.min(saved, refused)).toBeGreaterThan(0);
  });

  test('would lose much if a save did not say what it was made from', async ({ newsroom }) => {
    const { lost } = await together(newsroom, { texts, editors: 10, turns: 2, honest: false });
    expect(lost.length).toBeGreaterThan(0);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edits, write } from './editing.ts';
import { contentsOf, SmallBuild } from './site.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now());

it(`whatever editors do, building on what is there gives the site that building from nothing gives (seed ${seed})`, { timeout: 300_000 }, async () => {
  const edit = fc.oneof(...Object.entries(edits).map(([name, arbitrary]) => arbitrary.map((does) => ({ name, does, toString: () => name }))));
  const enough = 12;
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 8, maxLength: 14 }), async (all) => {
      // What is refused ends a row of edits early: as many rows as it takes.
      if (compared >= enough) return;
      const site = new SmallBuild();
      try {
        for (const id of ['prova-5', 'prova-6']) await write(site.content, id);
        await site.incremental();
        for (const { does } of all) {
          await does(site.content);
          const before = contentsOf(site.out);
          if (Array.isArray(await site.incremental())) {
            expect(contentsOf(site.out)).toEqual(before);
          } else {
            compared += 1;
            expect(contentsOf(site.out)).toEqual(await site.clean());
          }
        }
      } finally {
        site.end();
      }
    }),
    { numRuns: 20, seed },
  );
  expect(compared).toBeGreaterThanOrEqual(enough);
});

import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { KnownPictures } from '../../../src/images/known.ts';
import { temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const photo = (width: number) => sharp({ create: { width, height: 6, channels: 3, background: '#a87400' } }).png().toBuffer();
const [small, large] = [await photo(8), await photo(9)];
const path = join(folder, 'forno.png');
let index = '';
let runs = 0;
const later = () => Date.now() + 10_000;
const widthOf = async (known: KnownPictures) => {
  const { look } = await known.look(path);
  return 'width' in look ? look.width : look.fault;
};

beforeEach(() => {
  writeFileSync(path, small);
  runs += 1;
  index = join(folder, `${runs}`, 'pictures.json');
});

/** Reads the picture with what earlier readings have left, and leaves what it found. */
async function read(now = later): Promise<{ width: unknown; hashed: number; decoded: number }> {
  const known = new KnownPictures(index, false, now);
  const width = await widthOf(known);
  known.save();
  return { width, ...known.work };
}

describe('a picture is looked at once', () => {
  test('and not read again while it is unchanged', async () => {
    expect(await read()).toEqual({ width: 8, hashed: 1, decoded: 1 });
    expect(await read()).toEqual({ width: 8, hashed: 0, decoded: 0 });
  });

  test('and read, but not decoded again, where only its time has changed, as in a fresh checkout', async () => {
    await read();
    utimesSync(path, new Date(2020, 1, 1), new Date(2020, 1, 1));
    expect(await read()).toEqual({ width: 8, hashed: 1, decoded: 0 });
    expect(await read()).toEqual({ width: 8, hashed: 0, decoded: 0 });
  });

  test('but anew when its bytes change, even with the same size and time', async () => {
    expect(large).toHaveLength(small.length);
    utimesSync(path, new Date(2020, 1, 1), new Date(2020, 1, 1));
    await read();
    writeFileSync(path, large);
    utimesSync(path, new Date(2020, 1, 1), new Date(2020, 1, 1));
    expect(await read()).toEqual({ width: 9, hashed: 1, decoded: 1 });
  });

  test('but read again when it had changed a moment before, for it could have changed once more', async () => {
    expect(await read(Date.now)).toEqual({ width: 8, hashed: 1, decoded: 1 });
    expect(await read(Date.now)).toEqual({ width: 8, hashed: 1, decoded: 0 });
  });

  test('also when it lies beside many entries', async () => {
    const paths = ['a.png', 'b.png', 'c.png'].map((name) => join(folder, name));
    for (const each of paths) writeFileSync(each, small);
    const known = new KnownPictures(index, false, later);
    await Promise.all(paths.map((each) => known.look(each)));
    expect(known.work).toEqual({ hashed: 3, decoded: 1 });
  });

  test('and a damaged one too', async () => {
    writeFileSync(path, small.subarray(0, 50));
    expect(await read()).toEqual({ width: 'damaged', hashed: 1, decoded: 1 });
    expect(await read()).toEqual({ width: 'damaged', hashed: 0, decoded: 0 });
  });

  test('without a file to keep it in, it is known as long as the process lives', async () => {
    const known = new KnownPictures(undefined, false, later);
    await known.look(path);
    expect(await widthOf(known)).toBe(8);
    expect(known.work).toEqual({ hashed: 1, decoded: 1 });
    known.save();
    expect(existsSync(index)).toBe(false);
  });
});

describe('what is known is never wrong', () => {
  test('any damage to the file is noticed, and it is made anew', async () => {
    await read();
    const good = readFileSync(index);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, flip, cut) => {
        const bad = Buffer.from(cut ? good.subarray(0, at) : good);
        if (!cut) bad[at] = (bad[at] ?? 0) ^ flip;
        writeFileSync(index, bad);
        expect(await read()).toEqual({ width: 8, hashed: 1, decoded: 1 });
        expect(await read()).toEqual({ width: 8, hashed: 0, decoded: 0 });
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test('a file of another version counts for nothing', async () => {
    await read();
    const [, text = ''] = readFileSync(index, 'utf8').split('\n');
    const { createHash } = await import('node:crypto');
    const other = text.replace(/"ground":"[^"]*"/, '"ground":"0"').replace('"width":8', '"width":7');
    writeFileSync(index, `${createHash('sha256').update(other).digest('hex')}\n${other}`);
    expect(await read()).toEqual({ width: 8, hashed: 1, decoded: 1 });
  });

  test('what nobody has asked for in sixty days is forgotten, and what is in use is not', async () => {
    const day = 24 * 60 * 60 * 1000;
    await read();
    expect(await read(() => Date.now() + 40 * day)).toMatchObject({ hashed: 0 });
    expect(await read(() => Date.now() + 80 * day)).toMatchObject({ hashed: 0 });
    const known = new KnownPictures(index, false, () => Date.now() + 150 * day);
    writeFileSync(join(folder, 'other.png'), large);
    await known.look(join(folder, 'other.png'));
    known.save();
    expect(await read(() => Date.now() + 150 * day)).toMatchObject({ hashed: 1, decoded: 1 });
  });
});

import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ImageFacts } from '../../../src/images/facts.ts';
import { Media, PictureError } from '../../../src/images/media.ts';
import { place } from '../../../src/images/place.ts';
import { progress } from '../../../src/images/progress.ts';
import { factsOf, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
let caches = 0;
const newCache = () => join(folder, `cache-${(caches += 1)}`);
const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#a87400', noise: { type: 'gaussian', mean: 128, sigma: 30 } } }).jpeg().toBuffer();
const facts = await factsOf(join(folder, 'forno.jpg'), photo);
const glass = await factsOf(join(folder, 'vetro.png'), await sharp(photo).ensureAlpha(0.5).png().toBuffer());
const day = 24 * 60 * 60 * 1000;

/** The widths of each format of a picture of this size. */
const widths = (size: Partial<ImageFacts>) => new Media(newCache()).picture({ ...facts, ...size }).formats.map(({ type, files }) => [type, files.map(({ width }) => width)]);

describe('a picture has the widths that pages use', () => {
  test('and no wider one than it has itself', () => {
    expect(widths({ width: 4000, height: 3000 })).toEqual([['image/avif', [320, 480, 800, 1280, 1920]], ['image/webp', [480, 800, 1280]], ['image/jpeg', [480, 1280]]]);
    expect(widths({ width: 1320, height: 880 })).toEqual([['image/avif', [320, 480, 800, 1320]], ['image/webp', [480, 800, 1280]], ['image/jpeg', [480, 1280]]]);
    expect(widths({ width: 64, height: 48 })).toEqual([['image/avif', [64]], ['image/webp', [64]], ['image/jpeg', [64]]]);
    expect(widths({ width: 480, height: 300 })).toEqual([['image/avif', [320, 480]], ['image/webp', [480]], ['image/jpeg', [480]]]);
  });

  test('and says the size of the one that link previews take', () => {
    expect(new Media(newCache()).picture({ ...facts, width: 4000, height: 3000 }).fallback).toMatchObject({ width: 1280, height: 960 });
    expect(new Media(newCache()).picture({ ...facts, width: 16_000, height: 2 }).fallback).toMatchObject({ width: 1280, height: 1 });
  });

  test('which is the size that it has', async () => {
    const media = new Media(newCache());
    const bytes = await sharp({ create: { width: 1501, height: 997, channels: 3, background: '#a87400' } }).jpeg().toBuffer();
    const { fallback } = media.picture(await factsOf(join(folder, 'odd.jpg'), bytes));
    const { width, height } = await sharp((await media.make(fallback.name)) ?? '').metadata();
    expect({ width, height }).toEqual({ width: fallback.width, height: fallback.height });
  });
});

describe('a derivative is made once', () => {
  test('also by builds that follow', async () => {
    const cache = newCache();
    const [first, second] = [new Media(cache), new Media(cache)];
    for (const media of [first, second]) media.picture(facts);
    expect(await first.makeAll()).toBe(3);
    expect(await second.makeAll()).toBe(0);
  });

  test('also when it is asked for many times at once', async () => {
    const media = new Media(newCache());
    const { name } = media.picture(facts).fallback;
    const made = await Promise.all(Array.from({ length: 5 }, () => media.make(name)));
    expect(new Set(made).size).toBe(1);
  });

  test('and not for a name that no page has asked for', async () => {
    const media = new Media(newCache());
    media.picture(facts);
    for (const name of ['', '../../etc/passwd', 'no.jpg', '__proto__']) expect(await media.make(name)).toBeUndefined();
  });

  test('for two copies of one photo', () => {
    const media = new Media(newCache());
    media.picture(facts);
    media.picture({ ...facts, path: join(folder, 'copia.jpg') });
    expect(media.wanted.size).toBe(3);
  });

  test('and how far it has come is said', async () => {
    const media = new Media(newCache());
    media.picture(facts);
    const said: string[] = [];
    await media.makeAll(undefined, (done, total) => said.push(`${done}/${total}`));
    expect(said).toEqual(['1/3', '2/3', '3/3']);
  });

  test('which is told in words only now and then', () => {
    const lines: string[] = [];
    let now = 0;
    const tell = progress((line) => lines.push(line), () => now);
    for (let done = 1; done <= 12; done += 1) {
      now += 1000;
      tell(done, 12);
    }
    expect(lines).toEqual(['5 of 12 picture files', '10 of 12 picture files']);
  });
});

describe('a damaged file of the cache is never published', () => {
  for (const [title, damage] of [
    ['emptied', (path: string) => truncateSync(path)],
    ['cut short', (path: string, size: number) => truncateSync(path, size - 1)],
    ['cut to its head', (path: string) => truncateSync(path, 14)],
    ['cut in half', (path: string, size: number) => truncateSync(path, Math.floor(size / 2))],
    ['full of zeros', (path: string, size: number) => writeFileSync(path, Buffer.alloc(size))],
    ['zeros from the middle on', (path: string, size: number) => writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, size / 2), Buffer.alloc(Math.ceil(size / 2))]))],
    ['longer than it was', (path: string, size: number) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(size)]))],
  ] as const)
    test(title, async () => {
      const cache = newCache();
      const media = new Media(cache);
      media.picture(facts);
      media.picture(glass);
      media.copy(facts.path, facts.digest, 'mp3');
      expect(await media.makeAll()).toBe(7);
      const good = new Map([...media.wanted.keys()].map((name) => [name, readFileSync(join(cache, name))]));
      for (const name of good.keys()) damage(join(cache, name), statSync(join(cache, name)).size);
      // A file published as it is has no marks of its own: it must have the right length.
      const seen = title.includes('zeros') ? 6 : 7;
      expect(await media.makeAll()).toBe(seen);
      for (const [name, bytes] of good) if (seen === 7 || !name.endsWith('mp3')) expect(readFileSync(join(cache, name)).equals(bytes), name).toBe(true);
    });

  test('what a crash left half written is not taken for a file', async () => {
    const cache = newCache();
    const media = new Media(cache);
    const { name } = media.picture(facts).fallback;
    mkdirSync(cache);
    writeFileSync(join(cache, 'x.part'), 'half');
    expect(await sharp((await media.make(name)) ?? '').metadata()).toMatchObject({ width: 64 });
    expect(readdirSync(cache).filter((each) => each.endsWith('.part'))).toEqual(['x.part']);
  });
});

describe('a picture that is no longer the one that was checked is not published under its name', () => {
  for (const [title, bytes] of [['another picture', Buffer.concat([photo, Buffer.from('\0')])], ['damaged', photo.subarray(0, 300)], ['gone', undefined]] as const)
    test(title, async () => {
      const path = join(folder, `${title}.jpg`);
      const checked = await factsOf(path, photo);
      const media = new Media(newCache());
      media.picture(bytes ? checked : { ...checked, path: join(folder, 'nowhere.jpg') });
      if (bytes) writeFileSync(path, bytes);
      await expect(media.makeAll()).rejects.toThrow(PictureError);
      await expect(media.makeAll()).rejects.toThrow(/il file è cambiato.*The file has changed/);
    });
});

describe('the cache does not grow for ever', () => {
  const old = (path: string, days: number) => utimesSync(path, new Date(Date.now() - days * day), new Date(Date.now() - days * day));

  test('what no build has wanted for sixty days goes, and so does what crashes left', async () => {
    const cache = newCache();
    const before = new Media(cache);
    before.picture(facts);
    before.picture(glass);
    await before.makeAll();
    for (const name of before.wanted.keys()) old(join(cache, name), 61);
    for (const [name, days] of [['new.part', 0], ['old.part', 2], ['young.webp', 59]] as const) {
      writeFileSync(join(cache, name), 'x');
      old(join(cache, name), days);
    }
    const now = new Media(cache);
    now.picture(facts);
    await now.makeAll();
    expect(await now.prune()).toBe(4);
    expect(readdirSync(cache).sort()).toEqual([...now.wanted.keys(), 'new.part', 'young.webp'].sort());
  });

  test('what builds want is renewed, though not at every build', async () => {
    const cache = newCache();
    const media = new Media(cache);
    const { name } = media.picture(facts).fallback;
    const path = (await media.make(name)) ?? '';
    old(path, 20);
    await media.make(name);
    expect(Date.now() - statSync(path).mtimeMs).toBeGreaterThan(19 * day);
    old(path, 40);
    await media.make(name);
    expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(day);
  });
});

describe('a file is placed in the site', () => {
  test('without taking its room twice, over what was there, and without touching that', () => {
    const [from, to, other] = ['from', 'to', 'other'].map((name) => join(folder, name));
    if (!from || !to || !other) throw new Error('three paths');
    writeFileSync(from, 'new');
    writeFileSync(other, 'old');
    linkSync(other, to);
    place(from, to);
    place(from, to);
    expect(readFileSync(to, 'utf8')).toBe('new');
    expect(statSync(to).ino).toBe(statSync(from).ino);
    expect(readFileSync(other, 'utf8')).toBe('old');
    expect(existsSync(from)).toBe(true);
  });
});

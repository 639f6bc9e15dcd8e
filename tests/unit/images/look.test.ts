import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { look } from '../../../src/images/facts.ts';

const noise = { create: { width: 64, height: 48, channels: 3, background: '#a87400', noise: { type: 'gaussian', mean: 128, sigma: 40 } } } as const;
const photos = {
  jpeg: await sharp(noise).jpeg().toBuffer(),
  'progressive JPEG': await sharp(noise).jpeg({ progressive: true }).toBuffer(),
  png: await sharp(noise).png().toBuffer(),
  'interlaced PNG': await sharp(noise).png({ progressive: true }).toBuffer(),
  webp: await sharp(noise).webp().toBuffer(),
  'lossless WebP': await sharp(noise).webp({ lossless: true }).toBuffer(),
  avif: await sharp(noise).avif({ effort: 0 }).toBuffer(),
  tiff: await sharp(noise).tiff({ compression: 'deflate' }).toBuffer(),
};

describe('a whole photo is known for what it is', () => {
  for (const [name, bytes] of Object.entries(photos))
    test(name, async () => {
      expect(await look(bytes)).toEqual({ format: name.split(' ').at(-1)?.toLowerCase(), width: 64, height: 48, transparent: false });
    });
});

describe('a photo that breaks off anywhere is found out before it is drawn', () => {
  for (const [name, bytes] of Object.entries(photos))
    test(name, async () => {
      // The last bytes of a file may say nothing of the picture.
      await fc.assert(fc.asyncProperty(fc.integer({ min: 16, max: bytes.length - 24 }), async (end) => 'fault' in (await look(bytes.subarray(0, end)))), { numRuns: 40, seed: 1 });
    });
});

describe('what is no photo never reaches the decoder', () => {
  for (const [is, bytes] of [
    ['SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['PDF', '%PDF-1.7\n'],
    ['GIF', 'GIF89a\x01\0\x01\0'],
    ['BMP', 'BM\0\0\0\0'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    [undefined, 'a text'],
    [undefined, ''],
  ] as const)
    test(is ?? 'something unknown', async () => {
      expect(await look(Buffer.from(bytes, 'latin1'))).toEqual({ fault: 'unreadable', ...(is && { is }) });
    });
});

describe('what moves is refused', () => {
  const frame = (background: string) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer();
  const frames = async () => sharp(await Promise.all([frame('#f00'), frame('#0f0')]), { join: { animated: true } });

  test('an animated WebP', async () => expect(await look(await (await frames()).webp().toBuffer())).toEqual({ fault: 'animated' }));
  test('a TIFF of two pages', async () => expect(await look(await (await frames()).tiff().toBuffer())).toEqual({ fault: 'animated' }));
  test('an animated PNG', async () => {
    const { png } = photos;
    // The chunk that says so (two frames, without end) stands before the picture’s own.
    const moving = Buffer.concat([png.subarray(0, 33), Buffer.from('000000086163544c00000002000000003793d4ca', 'hex'), png.subarray(33)]);
    expect(await look(moving)).toEqual({ fault: 'animated' });
  });
  test('an AVIF sequence', async () => expect(await look(Buffer.from(photos.avif.toString('latin1').replace('ftypavif', 'ftypavis'), 'latin1'))).toEqual({ fault: 'animated' }));
});

describe('what is too large is refused before it is decoded', () => {
  test('a side of more than 16,000 pixels', async () => expect(await look(await sharp({ create: { width: 16_001, height: 1, channels: 3, background: '#000' } }).png().toBuffer())).toEqual({ fault: 'large' }));
  test('more than 100 megapixels', async () => {
    const { png } = photos;
    const claiming = Buffer.from(png);
    claiming.writeUInt32BE(15_000, 16);
    claiming.writeUInt32BE(15_000, 20);
    // libpng looks at the sum of the header.
    const { crc32 } = await import('node:zlib');
    claiming.writeUInt32BE(crc32(claiming.subarray(12, 29)), 29);
    expect(await look(claiming)).toEqual({ fault: 'large' });
  });
});

import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { derivativesOf, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();

test('the most detailed photo is light enough for a phone in every format that phones take', async () => {
  const [width, height] = [1180, 700];
  // Grain as of a film that was pushed too far.
  const photo = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } }).blur(1).jpeg({ quality: 95 }).toBuffer();
  const made = await derivativesOf(folder, 'grain.jpg', photo);
  const modern = [...made].filter(([name]) => /\.(?:avif|webp)$/.test(name));
  expect(modern.length).toBeGreaterThan(4);
  for (const [name, { length }] of modern) expect(length, name).toBeLessThan(120_000);
}, 120_000);

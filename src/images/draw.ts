import sharp from 'sharp';
import { mostPixels } from './facts.ts';
import { forPhones, type Recipe } from './recipe.ts';

/**
 * Draws a derivative: upright, in sRGB by the picture's own colour profile, and with nothing in it but the picture.
 * Sharp leaves out all metadata unless it is told otherwise. What phones take is drawn light enough for them.
 */
export async function draw(bytes: Buffer, recipe: Recipe, width: number): Promise<Buffer> {
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels });
  const { space, hasProfile } = await picture.metadata();
  picture.autoOrient().resize({ width, withoutEnlargement: true }).toColourspace('srgb');
  // Sharp works on 16 bits with a profile in Display P3, and would publish its numbers as if they were sRGB.
  if (space === 'rgb16' && hasProfile) picture.withIccProfile('srgb', { attach: false });
  let drawn = await recipe.encode(picture.clone()).toBuffer();
  for (const quality of width <= forPhones.widest ? recipe.lighter : []) {
    if (drawn.length <= forPhones.most) break;
    drawn = await recipe.encode(picture.clone(), quality).toBuffer();
  }
  return drawn;
}

import sharp from 'sharp';

/** A page as one sees it from afar: a quarter as wide and high as on the screen, so that letters are shades and only what one would notice is left. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each point. */
  readonly data: Buffer;
}

/** So many points of the screen, across and down, become one. */
const scale = 4;

/** What a screenshot shows, reduced. */
export async function reduce(screenshot: Buffer, width: number): Promise<Picture> {
  const { data, info } = await sharp(screenshot)
    .flatten()
    .resize({ width: Math.round(width / scale), kernel: 'linear' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** So many points high can a WebP be (https://developers.google.com/speed/webp/docs/riff_container). */
const highest = 16_383;

/** A picture in parts that fit into files, from the top down. */
export function inParts({ width, height, data }: Picture): Picture[] {
  const row = width * 4;
  return Array.from({ length: Math.ceil(height / highest) }, (_, place) => {
    const part = data.subarray(place * highest * row, (place + 1) * highest * row);
    return { width, height: part.length / row, data: part };
  });
}

/** A picture as a file: without loss it would be three times as large, and what is lost is less than machines differ by. */
export const encode = ({ width, height, data }: Picture): Promise<Buffer> => sharp(data, { raw: { width, height, channels: 4 } }).webp({ quality: 50, smartSubsample: true }).toBuffer();

export async function decode(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

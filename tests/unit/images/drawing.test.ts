import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { derivativesOf, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
type Colour = readonly [red: number, green: number, blue: number];

/** A plain picture, 24 × 16 pixels. */
const plain = ([red, green, blue]: Colour, width = 24, height = 16) => sharp({ create: { width, height, channels: 3, background: { r: red, g: green, b: blue } } });

/** The colour in the middle of an area of a picture, as a browser that knows nothing of profiles shows it. */
async function colourAt(bytes: Buffer, x = 0.5, y = 0.5): Promise<Colour> {
  const { data, info } = await sharp(bytes, { ignoreIcc: true }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
  return [data[at] ?? -1, data[at + 1] ?? -1, data[at + 2] ?? -1];
}

/** How far two colours are apart in their most different channel, of 255. */
const distance = (a: Colour, b: Colour) => Math.max(...a.map((each, channel) => Math.abs(each - (b[channel] ?? 0))));

describe('a picture keeps its colours', () => {
  const clay: Colour = [176, 92, 60];
  const sources: readonly (readonly [string, string, Promise<Buffer>, boolean])[] = [
    ['in sRGB', 'srgb.jpg', plain(clay).jpeg({ quality: 95 }).toBuffer(), false],
    ['in Display P3', 'p3.jpg', plain(clay).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(), true],
    ['of 16 bits in Display P3', 'p3.png', plain(clay).toColourspace('rgb16').withIccProfile('p3').png().toBuffer(), true],
    ['of 16 bits', 'deep.png', plain(clay).toColourspace('rgb16').png().toBuffer(), false],
    ['with a palette', 'palette.png', plain(clay).png({ palette: true }).toBuffer(), false],
  ];
  for (const [title, name, source, differs] of sources)
    test(title, async () => {
      const bytes = await source;
      // The numbers in the file are others, so that merely relabelling them would show.
      if (differs) expect(distance(await colourAt(bytes), clay)).toBeGreaterThan(8);
      for (const [made, picture] of await derivativesOf(folder, name, bytes)) expect(distance(await colourAt(picture), clay), `${made} is ${String(await colourAt(picture))}`).toBeLessThanOrEqual(4);
    });

  // Ink cannot print this clay exactly. This is what the inks below look like to another engine: ImageMagick, perceptual, in this profile.
  const printed: Colour = [171, 81, 45];
  const inks = () => plain(clay).toColourspace('cmyk').withIccProfile('cmyk');
  const bare = async () => sharp(await inks().tiff().toBuffer(), { ignoreIcc: true }).toColourspace('cmyk');
  for (const [title, name, profile, source, tolerance] of [
    ['in CMYK with a profile', 'cmyk.jpg', true, () => inks().jpeg({ quality: 95 }), 12],
    ['in CMYK with a profile, as TIFF', 'cmyk.tif', true, () => inks().tiff({ compression: 'lzw' }), 12],
    // Without one, the inks of common print are supposed.
    ['in CMYK without a profile', 'bare.jpg', false, async () => (await bare()).jpeg({ quality: 95 }), 36],
    ['in CMYK without a profile, as TIFF', 'bare.tif', false, async () => (await bare()).tiff(), 36],
  ] as const)
    test(title, async () => {
      const bytes = await (await source()).toBuffer();
      const { space, hasProfile } = await sharp(bytes).metadata();
      expect([space, hasProfile]).toEqual(['cmyk', profile]);
      for (const [made, picture] of await derivativesOf(folder, name, bytes)) expect(distance(await colourAt(picture), printed), `${made} is ${String(await colourAt(picture))}`).toBeLessThanOrEqual(tolerance);
    });

  test('in greys', async () => {
    for (const depth of ['b-w', 'grey16'] as const)
      for (const [made, picture] of await derivativesOf(folder, `${depth}.png`, await plain([120, 120, 120]).toColourspace(depth).png().toBuffer())) expect(distance(await colourAt(picture), [120, 120, 120]), made).toBeLessThanOrEqual(3);
  });
});

describe('what shines through a picture still does', () => {
  const half = sharp({ create: { width: 24, height: 16, channels: 4, background: { r: 176, g: 92, b: 60, alpha: 0.5 } } });

  for (const [name, source] of [['glass.png', half.clone().png()], ['glass-palette.png', half.clone().png({ palette: true })], ['glass.webp', half.clone().webp()]] as const)
    test(`in ${name}`, async () => {
      const made = await derivativesOf(folder, name, await source.toBuffer());
      expect([...made.keys()].map((each) => each.split('.').at(-1))).toEqual(['avif', 'webp', 'png']);
      for (const [each, picture] of made) {
        const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
        expect(Math.abs((data[info.channels - 1] ?? 0) - 128), each).toBeLessThanOrEqual(3);
      }
    });

  test('and a picture whose alpha channel hides nothing has a JPEG', async () => {
    const made = await derivativesOf(folder, 'opaque.png', await plain([176, 92, 60]).ensureAlpha().png().toBuffer());
    expect([...made.keys()].map((each) => each.split('.').at(-1))).toEqual(['avif', 'webp', 'jpg']);
  });
});

describe('a picture stands upright', () => {
  const [red, green, blue, white]: readonly Colour[] = [[220, 30, 30], [30, 160, 60], [30, 60, 200], [240, 240, 240]];
  /** What a camera stores for each way it is held (EXIF 2.3, tag 274): sharp mirrors before it turns. */
  const ways: Readonly<Record<number, (picture: Sharp) => Sharp>> = {
    1: (picture) => picture,
    2: (picture) => picture.flop(),
    3: (picture) => picture.rotate(180),
    4: (picture) => picture.flip(),
    5: (picture) => picture.flip().rotate(90),
    6: (picture) => picture.rotate(270),
    7: (picture) => picture.flip().rotate(270),
    8: (picture) => picture.rotate(90),
  };

  for (const [orientation, turn] of Object.entries(ways))
    test(`with EXIF orientation ${orientation}`, async () => {
      const quarter = (colour: Colour | undefined) => plain(colour ?? [0, 0, 0], 24, 16).png().toBuffer();
      const upright = await sharp({ create: { width: 48, height: 32, channels: 3, background: '#000' } })
        .composite([{ input: await quarter(red), left: 0, top: 0 }, { input: await quarter(green), left: 24, top: 0 }, { input: await quarter(blue), left: 0, top: 16 }, { input: await quarter(white), left: 24, top: 16 }])
        .png()
        .toBuffer();
      const stored = await sharp(await turn(sharp(upright)).png().toBuffer()).withMetadata({ orientation: Number(orientation) }).jpeg({ quality: 95 }).toBuffer();
      for (const [made, picture] of await derivativesOf(folder, `way-${orientation}.jpg`, stored)) {
        const { width, height, orientation: left } = await sharp(picture).metadata();
        expect([width, height, left], made).toEqual([48, 32, undefined]);
        for (const [x, y, colour] of [[0.25, 0.25, red], [0.75, 0.25, green], [0.25, 0.75, blue], [0.75, 0.75, white]] as const) expect(distance(await colourAt(picture, x, y), colour ?? [0, 0, 0]), `${made} at ${x} ${y}`).toBeLessThanOrEqual(12);
      }
    });
});

describe('a published picture says nothing of who took it, where and with what', () => {
  const secret = 'Fotocamera-Segreta-9';
  const exif = {
    IFD0: { Make: secret, Model: secret, Artist: secret, Copyright: secret },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 27/1 12345/1000', GPSLongitudeRef: 'E', GPSLongitude: '12/1 21/1 54321/1000' },
  };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${secret}"/></rdf:RDF></x:xmpmeta>`;
  /** The latitude’s seconds as EXIF holds them in a file, in either order of bytes. */
  const seconds = [Buffer.from([0x39, 0x30, 0, 0, 0xe8, 0x03, 0, 0]), Buffer.from([0, 0, 0x30, 0x39, 0, 0, 0x03, 0xe8])];
  const traces = (bytes: Buffer) => [secret, 'Exif', 'http://ns.adobe.com', 'xmpmeta', 'Photoshop 3.0', 'ICC_PROFILE', 'iCCP', 'eXIf', 'EXIF', 'XMP ', 'tEXt', 'iTXt', ...seconds].filter((trace) => bytes.includes(trace)).map((trace) => (typeof trace === 'string' ? trace : 'GPS'));

  for (const [name, made] of [
    ['camera.jpg', () => plain([176, 92, 60]).withExif(exif).withXmp(xmp).withIccProfile('p3').jpeg()],
    ['camera.webp', () => plain([176, 92, 60]).withExif(exif).withXmp(xmp).withIccProfile('p3').webp()],
    ['camera.avif', () => plain([176, 92, 60]).withExif(exif).withXmp(xmp).avif()],
    ['camera.png', () => plain([176, 92, 60]).ensureAlpha(0.5).withExif(exif).withXmp(xmp).withIccProfile('p3').png()],
    ['camera.tif', () => plain([176, 92, 60]).withExif(exif).withXmp(xmp).tiff()],
  ] as const)
    test(`though ${name} did`, async () => {
      const source = await made().toBuffer();
      expect(source.includes(secret), 'the source names the camera').toBe(true);
      if (!name.endsWith('tif')) expect(traces(source)).toContain('GPS');
      const derivatives = await derivativesOf(folder, name, source);
      expect(derivatives.size).toBe(3);
      for (const [each, bytes] of derivatives) {
        expect(traces(bytes), each).toEqual([]);
        const { exif: left, xmp: more, iptc, icc, comments } = await sharp(bytes).metadata();
        expect([left, more, iptc, icc, comments], each).toEqual([undefined, undefined, undefined, undefined, undefined]);
      }
    });
});

import sharp from 'sharp';
import { drawingFault } from '../../src/ingest/drawing.ts';
import { mostSide, mostUpload } from '../upload-limits.ts';
import { Refusal } from './refusal.ts';

const mostPixels = 80_000_000;

const formats: Readonly<Record<string, 'jpeg' | 'png' | 'webp' | 'heif' | 'tiff'>> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif', tif: 'tiff', tiff: 'tiff' };

const refusals = {
  size: (name: string) => new Refusal(413, { it: `«${name}» è più grande di ${mostUpload / 1e6} MB`, en: `“${name}” is larger than ${mostUpload / 1e6} MB` }),
  unreadable: (name: string) => new Refusal(415, { it: `«${name}» non è una foto che si possa leggere, o è rovinata`, en: `“${name}” is not a picture that can be read, or is damaged` }),
  format: (name: string, found: string) => new Refusal(415, { it: `«${name}» in realtà è un file ${found}: dagli il nome giusto`, en: `“${name}” really is a ${found} file: give it the right name` }),
  kind: (name: string) => new Refusal(415, { it: `Un file come «${name}» non si può caricare`, en: `A file such as “${name}” cannot be uploaded` }),
};

/**
 * A file as it may be stored. A picture is decoded and written anew, so that nothing but the picture is kept: no position,
 * no camera, and nothing that hid behind it. The same picture always gives the same bytes.
 */
export async function cleanUpload(name: string, ending: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > mostUpload) throw refusals.size(name);
  const format = formats[ending];
  if (format !== undefined) return cleanPicture(name, format, bytes);
  if (ending === 'svg') {
    const fault = drawingFault(bytes, name);
    if (fault) throw new Refusal(415, { it: `${fault.reason.it}. ${fault.remedy.it}`, en: `${fault.reason.en}. ${fault.remedy.en}` });
    return bytes;
  }
  if (isSound(ending, bytes)) return bytes;
  throw refusals.kind(name);
}

async function cleanPicture(name: string, format: NonNullable<(typeof formats)[string]>, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { failOn: 'warning', limitInputPixels: mostPixels, sequentialRead: true });
    const { format: found } = await picture.metadata();
    if (found !== format) throw refusals.format(name, found);
    return await picture
      .rotate()
      .resize({ width: mostSide, height: mostSide, fit: 'inside', withoutEnlargement: true })
      .keepIccProfile()
      .toFormat(format, format === 'jpeg' ? { quality: 90, mozjpeg: true } : format === 'heif' ? { quality: 75, compression: 'av1' } : {})
      .timeout({ seconds: 20 })
      .toBuffer();
  } catch (error) {
    throw error instanceof Refusal ? error : refusals.unreadable(name);
  }
}

/** How sound files begin (https://mimesniff.spec.whatwg.org/#matching-an-audio-or-video-type-pattern). */
const beginnings: Readonly<Record<string, RegExp>> = { mp3: /^(?:ID3|\xff[\xe2-\xff])/, m4a: /^....ftyp/s, ogg: /^OggS/, opus: /^OggS/ };

const isSound = (ending: string, bytes: Uint8Array) => beginnings[ending]?.test(Buffer.from(bytes.subarray(0, 12)).toString('latin1')) ?? false;

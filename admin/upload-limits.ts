import type { FileKind, Words } from '../src/model/index.ts';

/** The largest file that may be sent, in bytes. */
export const mostUpload = 25_000_000;
/** As wide or high as a picture is kept, in pixels. */
export const mostSide = 3200;

/** How the window is called in which a file is chosen; `images`: a picture. */
export const uploadTitles: Readonly<Record<'images' | 'mediaAssets', Words>> = {
  images: { it: `Foto, al massimo ${mostUpload / 1e6} MB l’una`, en: `Photos, ${mostUpload / 1e6} MB each at most` },
  mediaAssets: { it: `File, al massimo ${mostUpload / 1e6} MB l’uno`, en: `Files, ${mostUpload / 1e6} MB each at most` },
};

/** What may be sent, said before it is. */
export const uploadHints: Readonly<Record<FileKind, Words>> = {
  image: { it: `JPEG, PNG, WebP, AVIF o TIFF, al massimo ${mostUpload / 1e6} MB.`, en: `JPEG, PNG, WebP, AVIF or TIFF, ${mostUpload / 1e6} MB at most.` },
  audio: { it: `MP3, M4A, OGG o Opus, al massimo ${mostUpload / 1e6} MB.`, en: `MP3, M4A, OGG or Opus, ${mostUpload / 1e6} MB at most.` },
  drawing: { it: `SVG semplice, al massimo ${mostUpload / 1e6} MB.`, en: `Plain SVG, ${mostUpload / 1e6} MB at most.` },
};

/** What a photo may be, and the endings that its name may have. */
export const endings = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  avif: ['avif'],
  tiff: ['tif', 'tiff'],
} as const;
export type Format = keyof typeof endings;

/** What is known by its first bytes and is no photo that the site can publish. */
export const foreign = ['GIF', 'BMP', 'HEIC', 'PDF', 'SVG', 'HTML'] as const;
export type Foreign = (typeof foreign)[number];

export const isPhoto = (format: Format | Foreign | undefined): format is Format => format !== undefined && Object.hasOwn(endings, format);

/** What a file is by its first bytes, whatever its name says. Only photos are ever given to the decoder: a drawing can hold code. */
export function formatOf(bytes: Buffer): Format | Foreign | undefined {
  const head = bytes.toString('latin1', 0, 1024);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF.{4}WEBP/s.test(head)) return 'webp';
  if (/^(?:II[*+]\0|MM\0[*+])/.test(head)) return 'tiff';
  if (head.startsWith('ftyp', 4)) return ofBrands(brandsOf(bytes));
  if (/^GIF8[79]a/.test(head)) return 'GIF';
  if (head.startsWith('BM')) return 'BMP';
  if (head.includes('%PDF-')) return 'PDF';
  if (/<svg[\s>]/i.test(head)) return 'SVG';
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|script|body)/i.test(head) ? 'HTML' : undefined;
}

/** The brands that an ISO media file begins with (ISO/IEC 14496-12, 4.3). */
function brandsOf(bytes: Buffer): string[] {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const brands = bytes.toString('latin1', 8, end).match(/.{4}/gs) ?? [];
  return brands.filter((_, place) => place !== 1);
}

const ofBrands = (brands: readonly string[]): Format | Foreign | undefined =>
  brands.some((brand) => brand === 'avif' || brand === 'avis') ? 'avif' : brands.some((brand) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) ? 'HEIC' : undefined;

/** Whether a photo moves, as far as its bytes say it before the decoder does: an animated PNG has a chunk `acTL` before its first picture, an AVIF sequence the brand `avis`. */
export function isSequence(bytes: Buffer, format: Format): boolean {
  if (format === 'avif') return brandsOf(bytes).includes('avis');
  if (format !== 'png') return false;
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const chunk = bytes.toString('latin1', at + 4, at + 8);
    if (chunk === 'acTL') return true;
    if (chunk === 'IDAT') return false;
  }
  return false;
}

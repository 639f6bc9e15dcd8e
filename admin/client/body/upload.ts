import { mostSide, mostUpload } from '../../upload-limits.ts';

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/avif': 'avif', 'image/tiff': 'tiff', 'audio/mpeg': 'mp3', 'audio/mp4': 'm4a', 'audio/x-m4a': 'm4a', 'audio/ogg': 'ogg', 'audio/opus': 'opus' };
/** What cameras, phones and browsers call a file when nobody has named it. */
const nameless = new Set('img image immagine dsc dscf dscn dcim pxl mvimg p foto photo picture screenshot schermata screen shot whatsapp wa unnamed download senza titolo blob clipboard at alle ore del copia copy of di am pm'.split(' '));

/** Whether a file may be uploaded, as far as its page can tell. */
export type Refusal = 'tooHeavy' | 'wrongFile';
export function refusalOf(file: File, kind: 'image' | 'audio'): Refusal | undefined {
  if (!(file.type in endings) || !file.type.startsWith(kind)) return 'wrongFile';
  return file.size > mostUpload ? 'tooHeavy' : undefined;
}

/** A name that says something, and that no other file has: its own, or else that of the entry. */
export function goodName(file: Pick<File, 'name' | 'type'>, entry: string, taken: readonly string[]): string {
  const own = plain(file.name.replace(/\.[^.]*$/, ''));
  const saysSomething = own.split(/[-\d]+/).some((word) => word.length > 1 && !nameless.has(word));
  const name = saysSomething ? own : plain(entry) || 'foto';
  const ending = endings[file.type] ?? 'jpg';
  const used = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const whole = `${name}${number === 1 ? '' : `-${number}`}.${ending}`;
    if (!used.has(whole)) return whole;
  }
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** The file as it is sent: a picture that is larger than what is kept is made smaller first, if the browser can. */
export async function reduced(file: File, name: string): Promise<File> {
  const same = new File([file], name, { type: file.type });
  if (!['image/jpeg', 'image/png', 'image/webp'].includes(file.type)) return same;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return same;
  const scale = mostSide / Math.max(picture.width, picture.height);
  if (scale >= 1) return same;
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return same;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new File([await canvas.convertToBlob({ type: file.type, quality: 0.92 })], name, { type: file.type });
}

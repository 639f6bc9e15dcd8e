import { z } from 'zod';
import { group, optional, translated } from '../combinators.ts';
import { field, type Common, type FileKind } from '../field.ts';
import { boolean, number } from './value.ts';
import { text } from './text.ts';

const endings: Record<FileKind, string> = {
  image: 'jpe?g|png|webp|avif|tiff?',
  audio: 'mp3|m4a|ogg|opus',
  drawing: 'svg',
};

/** A file that lies beside the entry, by its bare name. Whether it is there is for the reader to say. */
export const file = ({ kind, ...common }: Common & { readonly kind: FileKind }) =>
  field(z.string().regex(new RegExp(`^(?:\\./)?[a-z0-9][a-z0-9._-]*\\.(?:${endings[kind]})$`, 'i')), { control: 'file', kind }, common);

/** A picture beside the entry, with what readers, search engines and the law need to know about it. */
export const image = (common: Common) =>
  group(
    {
      file: file({ kind: 'image', label: { it: 'File', en: 'File' }, hint: { it: 'Il nome di una foto accanto a questo testo, per esempio forno.jpg.', en: 'The name of a photo beside this text, such as furnace.jpg.' } }),
      alt: optional(translated(text({ max: 300, label: { it: 'Testo alternativo', en: 'Alternative text' }, hint: { it: 'Che cosa si vede, per chi non può vedere la foto.', en: 'What is seen, for someone who cannot see the photo.' } }))),
      decorative: optional(boolean({ label: { it: 'Solo decorativa', en: 'Decorative only' }, hint: { it: 'La foto non dice nulla che non sia già nel testo.', en: 'The photo says nothing that the text does not.' } })),
      caption: optional(translated(text({ max: 300, label: { it: 'Didascalia', en: 'Caption' } }))),
      credit: optional(text({ label: { it: 'Autore della foto', en: 'Credit' } })),
      licence: optional(text({ label: { it: 'Licenza', en: 'Licence' }, hint: { it: 'Per esempio CC BY 4.0, oppure «concessa dall’autore».', en: 'Such as CC BY 4.0, or “granted by the author”.' } })),
      focal: optional(
        group(
          {
            x: number({ label: { it: 'Da sinistra', en: 'From the left' }, min: 0, max: 1 }),
            y: number({ label: { it: 'Dall’alto', en: 'From the top' }, min: 0, max: 1 }),
          },
          { label: { it: 'Punto focale', en: 'Focal point' }, hint: { it: 'Il punto che resta visibile quando la foto viene ritagliata; 0.5 e 0.5 è il centro.', en: 'The point that stays in sight when the photo is cropped; 0.5 and 0.5 is the centre.' } },
        ),
      ),
    },
    {
      ...common,
      shows: 'image',
      rule: ({ alt, decorative }) =>
        alt === undefined && decorative !== true
          ? {
              path: ['alt'],
              reason: { it: 'la foto non ha un testo alternativo', en: 'the photo has no alternative text' },
              remedy: { it: 'Scrivi in una frase che cosa si vede, oppure segna la foto come solo decorativa.', en: 'Write in one sentence what is seen, or mark the photo as decorative only.' },
            }
          : undefined,
    },
  );

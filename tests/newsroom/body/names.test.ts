import { describe, expect, test } from 'vitest';
import { wholeAddress } from '../../../admin/client/body/address.ts';
import { goodName, refusalOf } from '../../../admin/client/body/upload.ts';
import { file as fileField } from '../../../src/model/fields/index.ts';
import { mostUpload } from '../../../admin/upload-limits.ts';

const { schema } = fileField({ kind: 'image', label: { it: 'File', en: 'File' } });

describe('An uploaded photo', () => {
  test.for([
    ['Ciotole città (2).JPG', 'image/jpeg', 'ciotole-citta-2.jpg'],
    ['forno.acceso.png', 'image/png', 'forno-acceso.png'],
    ['IMG_2041.JPG', 'image/jpeg', 'la-riga-sul-muro.jpg'],
    ['DSC_0412.jpeg', 'image/jpeg', 'la-riga-sul-muro.jpg'],
    ['PXL_20260112_101010.jpg', 'image/jpeg', 'la-riga-sul-muro.jpg'],
    ['image.png', 'image/png', 'la-riga-sul-muro.png'],
    ['Schermata 2026-01-12 alle 10.10.10.png', 'image/png', 'la-riga-sul-muro.png'],
    ['写真.webp', 'image/webp', 'la-riga-sul-muro.webp'],
  ] as const)('called %s gets a name that says something', ([name, type, good]) => {
    expect(goodName({ name, type }, 'la-riga-sul-muro', [])).toBe(good);
    expect(schema.safeParse(good).success).toBe(true);
  });

  test('does not take the name of another one', () => {
    expect(goodName({ name: 'forno.jpg', type: 'image/jpeg' }, 'x', ['Forno.jpg', 'forno-2.jpg'])).toBe('forno-3.jpg');
  });

  test('that is too heavy or of a kind that the site cannot use is refused before it is sent', () => {
    expect(refusalOf(new File(['x'], 'a.heic', { type: 'image/heic' }), 'image')).toBe('wrongFile');
    expect(refusalOf(new File(['x'], 'a.svg', { type: 'image/svg+xml' }), 'image')).toBe('wrongFile');
    expect(refusalOf(new File(['x'], 'a.mp3', { type: 'audio/mpeg' }), 'image')).toBe('wrongFile');
    expect(refusalOf(new File([new Uint8Array(mostUpload + 1)], 'a.jpg', { type: 'image/jpeg' }), 'image')).toBe('tooHeavy');
    expect(refusalOf(new File(['x'], 'a.jpg', { type: 'image/jpeg' }), 'image')).toBeUndefined();
  });
});

describe('An address that is typed', () => {
  test.for([
    ['www.esempio.it/a', 'https://www.esempio.it/a'],
    [' https://esempio.it ', 'https://esempio.it'],
    ['maria@esempio.it', 'mailto:maria@esempio.it'],
    ['tel:+390444000000', 'tel:+390444000000'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['esempio', undefined],
    ['due parole.it', undefined],
    ['', undefined],
  ] as const)('as “%s” becomes a whole one, or is refused', ([written, whole]) => {
    expect(wholeAddress(written)).toBe(whole);
  });
});

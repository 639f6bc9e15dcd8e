import type { BuiltPage, Tag } from './built.ts';
import { kilobytes, type Budget } from './budget.ts';

/** A phone: its width in CSS pixels, and how many dots the sharpest screens have for each. */
const phone = { width: 390, dots: 3 };
const rem = 16;

export const firstPicture: Budget = {
  name: { it: 'prima immagine su un telefono', en: 'first picture on a phone' },
  remedy: {
    it: 'Il sito disegna ogni foto più leggera di così: se questa non lo è, va rivista la ricetta in src/images/recipe.ts.',
    en: 'The site draws every photo lighter than this: if this one is not, the recipe in src/images/recipe.ts needs a look.',
  },
  say: kilobytes,
  *weigh({ site }) {
    for (const page of site.pages)
      for (const address of firstPictures(page)) yield { page: page.path, kind: page.kind, amount: site.size(address), most: 120_000, part: address };
  },
};

/** What a phone may fetch of the pictures that a page puts first: of each format that it may know, the file for its screen. */
function* firstPictures({ tags }: BuiltPage): Generator<string> {
  for (const [place, tag] of tags.entries()) {
    if (tag.name !== 'img' || tag.attributes.get('fetchpriority') !== 'high') continue;
    const from = tags.findLastIndex(({ name }, before) => before < place && name !== 'source');
    // The last format is for browsers of ten years ago and for print.
    const formats = tags.slice(from + 1, place);
    for (const each of formats.length > 0 ? formats : [tag]) yield chosen(each);
  }
}

/** The file of a `srcset` that is wide enough for a phone, or its widest. */
function chosen({ attributes }: Tag): string {
  const files = (attributes.get('srcset') ?? attributes.get('src') ?? '').split(/,\s+/).map((candidate) => {
    const [address = '', width = ''] = candidate.trim().split(/\s+/);
    return { address, width: parseInt(width) };
  });
  const wanted = shownWidth(attributes.get('sizes') ?? '100vw') * phone.dots;
  return (files.find(({ width }) => width >= wanted) ?? files.at(-1))?.address ?? '';
}

/** How wide a phone shows a picture. The site's `sizes` are for wide screens first; the last one, without a condition, is a phone's. */
function shownWidth(sizes: string): number {
  const [, amount = '100', unit = 'vw'] = /([\d.]+)(vw|rem|px)\s*$/.exec(sizes) ?? [];
  return Number(amount) * { vw: phone.width / 100, rem, px: 1 }[unit as 'vw' | 'rem' | 'px'];
}

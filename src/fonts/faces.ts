/** A font file of the site, cut from one of a package: only these letters, and this much of each axis. */
export interface FontFile {
  /** The name of the file beside this one. */
  readonly file: string;
  /** The file of the package that it is cut from. */
  readonly from: string;
  readonly characters: string;
  /** OpenType axes: weight, and optical size in CSS pixels. A number is the only value that stays. */
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
}

const span = (first: number, last: number) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, place) => first + place));

/** What Italian and English are written with, and the marks that editors set: every page needs them. */
export const common = `${span(0x20, 0x7e)}\u00a0©«°·»×ÀÈÉÌÒÙàèéìòù–—‘’“”…€−`;

/** The rest of Latin-1, the French œ, the Turkish ı and rarer marks: what the neighbours of Italy write, and pages that quote them. */
export const western = Array.from(`${span(0xa1, 0xff)}ıŒœ‚„•′″‹›⁄™`).filter((character) => !common.includes(character)).join('');

/** Latin Extended-A, the Romanian ș and ț and the capital ẞ: letters of European names, which few pages need. */
export const european = `${span(0x100, 0x130)}${span(0x134, 0x148)}${span(0x14a, 0x151)}${span(0x154, 0x17e)}ȘșȚțẞ`;

/** What Instrument Sans does not have: readers see it in a font of their own. */
const notInSans = new Set('¤¦¬\u00ad±²³µ¹¼½¾′″⁄ĈĉĔĕĜĝĤĥĨĩĬĭĴĵĸĿŀŎŏŜŝŢţŦŧŨũ');
const inSans = (characters: string) => Array.from(characters).filter((character) => !notInSans.has(character)).join('');

/** The licence of each family, which must go where its files go. */
export const licences = [
  { file: 'newsreader.OFL.txt', from: '@fontsource-variable/newsreader/LICENSE' },
  { file: 'instrument-sans.OFL.txt', from: '@fontsource-variable/instrument-sans/LICENSE' },
] as const;

const newsreader = (style: 'normal' | 'italic', script: 'latin' | 'latin-ext') => `@fontsource-variable/newsreader/files/newsreader-${script}-opsz-${style}.woff2`;
const instrument = (script: 'latin' | 'latin-ext') => `@fontsource-variable/instrument-sans/files/instrument-sans-${script}-wght-normal.woff2`;
const roman = { wght: { min: 400, max: 600 }, opsz: { min: 14, max: 72 } };
const italic = { wght: 400, opsz: { min: 14, max: 72 } };
const sans = { wght: { min: 400, max: 600 } };

export const fontFiles: readonly FontFile[] = [
  { file: 'newsreader-roman.woff2', from: newsreader('normal', 'latin'), characters: common, axes: roman },
  { file: 'newsreader-roman-western.woff2', from: newsreader('normal', 'latin'), characters: western, axes: roman },
  { file: 'newsreader-roman-european.woff2', from: newsreader('normal', 'latin-ext'), characters: european, axes: roman },
  { file: 'newsreader-italic.woff2', from: newsreader('italic', 'latin'), characters: common, axes: italic },
  { file: 'newsreader-italic-western.woff2', from: newsreader('italic', 'latin'), characters: western, axes: italic },
  { file: 'newsreader-italic-european.woff2', from: newsreader('italic', 'latin-ext'), characters: european, axes: italic },
  { file: 'instrument-sans.woff2', from: instrument('latin'), characters: inSans(common), axes: sans },
  { file: 'instrument-sans-western.woff2', from: instrument('latin'), characters: inSans(western), axes: sans },
  { file: 'instrument-sans-european.woff2', from: instrument('latin-ext'), characters: inSans(european), axes: sans },
];

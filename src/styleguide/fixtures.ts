import type { AtlasPlace } from '../views/atlas.ts';
import type { BrandMark, EmblemView } from '../views/brand-mark.ts';
import type { CardView } from '../views/card.ts';
import type { ImageView, LinkView } from '../views/edition.ts';
import type { FrameView } from '../views/frame.ts';
import type { HomeView } from '../views/home.ts';
import type { LedgerView } from '../views/ledger.ts';
import type { PagerView } from '../views/pager.ts';
import type { CheckedClaim } from '../views/outcomes.ts';
import type { FactView } from '../views/section.ts';
import picture from './picture.svg?url';

/** What the shared components are shown with: ordinary words, none, and as long as they get. */

const here = (label: string): LinkView => ({ label, href: '#content' });
export const ordinary = 'Fifty grams';
export const long = 'Gemeinschaftsgoldschmiedewerkstättenverzeichnis: thirty-two goldsmiths, one staircase and a register nobody had opened since nineteen hundred and eleven';
const sentence = 'A chain maker in Vicenza took its minimum order from half a kilo down to fifty grams, and had to give each wire a day of its own.';

export const image: ImageView = { sources: [], src: picture, srcset: `${picture} 1200w`, width: 1200, height: 800, alt: 'Hills under a pale sun.', caption: 'A picture with its caption.', credit: 'Drawn for this sheet' };

export const emblems: readonly EmblemView[] = [{ id: 'made-in-murano' }, { id: 'made-in-vicenza' }, { id: 'lana-con-nome' }, { id: 'made-in-faenza' }, { id: 'made-in-cremona' }, { id: 'none', initials: 'MV' }];
const [murano = { id: '' }, vicenza = { id: '' }] = emblems;

export const kicker: readonly LinkView[] = [here('Made in Vicenza'), here('Vicenza'), { label: 'Goldsmithing' }];

const withoutPicture: CardView = { of: 'story', link: here(ordinary), brand: vicenza, kicker: 'Made in Vicenza · Vicenza', text: sentence, checked: '4 of 5 confirmed' };
const card: CardView = { ...withoutPicture, image };
export const cards: Readonly<Record<string, readonly CardView[]>> = {
  'One of each kind': [
    card,
    { ...card, of: 'firm', link: here('Catenificio Brendolan'), kicker: 'Goldsmithing · Vicenza', sample: 'invented sample' },
    { ...withoutPicture, of: 'brand', link: here('Made in Murano'), brand: murano, kicker: 'Of a place' },
    { ...card, of: 'territory', link: here('Vicenza'), kicker: 'City' },
    { of: 'person', link: here('Chiara Brendolan'), kicker: 'Entrepreneur', text: 'Runs the family’s chain works.', monogram: 'CB', sample: 'invented sample' },
    { ...withoutPicture, of: 'craft', link: here('Goldsmithing'), kicker: 'Craft' },
  ],
  'Long words': [{ ...card, link: here(long), kicker: `${long} · ${long}`, text: `${sentence} ${sentence}` }, { ...withoutPicture, link: here(long) }, { ...withoutPicture, of: 'person', monogram: 'Ð', link: { label: long, lang: 'de' } }],
  'Without a page in this language': [{ ...card, link: { label: 'Cinquanta grammi', lang: 'it' } }],
  Many: Array.from({ length: 8 }, (_, place) => ({ ...card, link: here(`${ordinary}, ${place + 1}`) })),
};

export const marks: NonNullable<HomeView['brands']>['marks'] = emblems.map((emblem, place) => ({ ...emblem, link: here(place === 1 ? long : 'Made in Vicenza'), promise: sentence, facts: place === 2 ? '' : 'Vicenza' }));

export const places: readonly AtlasPlace[] = [
  { link: here('Murano'), brand: murano, kind: 'Island, Veneto', crafts: 'glass', distance: '13 km from Venezia Marco Polo (VCE)' },
  { link: here(long), kind: 'District', crafts: 'weaving, dyeing, spinning, carding', distance: '48 km from Firenze Peretola, Amerigo Vespucci' },
  { link: { label: 'Prato', lang: 'it' }, kind: 'District', crafts: '' },
];

export const claims: readonly CheckedClaim[] = [
  { day: '2026-03-19', date: '19 March 2026', statement: 'The minimum order is fifty grams.', subject: here(ordinary), result: { outcome: 'confirmed', label: 'confirmed' } },
  { day: '2026-03-19', date: '19 March 2026', statement: 'The gold is recycled to the last gram.', subject: here(long), result: { outcome: 'withdrawn', label: 'withdrawn' } },
  { day: '2026-02-01', date: '1 February 2026', statement: `${sentence} ${long}`, subject: here(ordinary), result: { outcome: 'notConfirmed', label: 'not confirmed' } },
];

export const buyers: NonNullable<HomeView['buyers']> = {
  title: 'Looking for who makes it?',
  text: sentence,
  action: '#content',
  label: 'Product, craft or place',
  submit: 'Search',
  crafts: { label: 'Crafts', links: [here('Glass'), here('Goldsmithing'), here(long)] },
};

export const lead: NonNullable<HomeView['lead']> = { ...card, kickers: kicker, byline: 'By Giulia Serafin · 8 April 2026', stamp: here('4 of 5 claims confirmed'), sample: 'invented sample' };

export const facts: readonly FactView[] = [{ label: 'Minimum order', value: '50 grams' }, { label: 'Lead time' }, { label: 'Crafts', links: [here('Goldsmithing'), { label: 'Glass' }] }, { label: long, value: long }];

export const ledger: LedgerView = {
  heading: 'What we checked',
  id: 'ledger',
  intro: 'The claims that were checked, one by one.',
  check: [{ label: 'Checked by', links: [here('Tommaso Righi')] }, { label: 'Checked on', value: '19 March 2026' }, { label: 'Valid until', value: '19 March 2027' }],
  changed: 'The text has changed since the check, which needs renewing.',
  columns: { claim: 'Claim', result: 'Result', evidence: 'Evidence' },
  claims: claims.map(({ statement, result }, place) => ({ id: `claim-${place + 1}`, number: place + 1, statement, result, kind: 'Document', note: 'Four invoices.' })),
};

export const pager: PagerView = {
  label: 'Pages',
  links: [1, 4, 5, 6, 20].map((number) => ({ ...here(String(number)), name: `Page ${number}`, current: number === 5, afterGap: number === 4 || number === 20 })),
  previous: here('Previous'),
  next: here('Next'),
};

const brand: BrandMark = { ...vicenza, link: here('Made in Vicenza') };
export const frame: FrameView = {
  locale: 'en',
  direction: 'ltr',
  brand,
  head: { title: 'Component sheet', description: 'Every shared component in its states.', canonical: 'https://www.example.org/styleguide/', alternates: [], siteName: 'Cappello', theme: '/theme.css', type: 'website', robots: 'noindex', feed: { title: 'Stories', href: '#content' }, graph: '{}' },
  skip: 'Skip to content',
  siteName: 'Cappello',
  tagline: 'Verified stories of makers',
  home: '/',
  search: { action: '#content', label: 'Search', submit: 'Search' },
  sampleNote: 'This page is a sample: the people and firms it speaks of are invented.',
  menu: {
    label: 'Menu',
    close: 'Close',
    bar: { label: 'Sections', links: [{ ...here('Stories'), current: 'true' }, here('Brands'), here('Territories'), here('Supply chains'), here('Firms'), here('How we verify')] },
    groups: [{ label: 'To read', links: [{ ...here('Stories'), current: 'true' }, here('Brands')] }, { label: 'For buyers', links: [here('Firms'), here(long)] }, { label: 'This site', links: [here('How we verify')] }],
  },
  languages: { label: 'Other languages', switches: [{ lang: 'it', label: 'Italiano', href: '#content' }, { lang: 'de', label: 'Deutsch', href: '#content', note: 'this page is not yet in German' }] },
  breadcrumbs: { label: 'Breadcrumb', links: [here('Home'), here('Stories'), { label: long }] },
  footer: { brands: { label: 'Brands', marks: emblems.map((emblem) => ({ ...emblem, link: here('Made in Vicenza') })) }, publisher: 'Cappello, Via dell’Esempio 1, 36100 Vicenza VI, Italy', corrections: here('Report a mistake'), feed: here('New stories by RSS') },
};

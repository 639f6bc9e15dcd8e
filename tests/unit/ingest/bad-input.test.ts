import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import english from '../../../src/i18n/en.json' with { type: 'json' };
import { report } from '../../../src/ingest/index.ts';
import { withBrand } from '../../fixtures/small-brand.ts';
import { readSite, smallSite, SymbolicLink, type Changes } from '../../fixtures/small-site.ts';

const story = 'stories/il-forno-acceso/index.it.mdx';
const storyEn = 'stories/il-forno-acceso/index.en.mdx';
const firm = 'firms/fornace-conti/index.it.mdx';
const territory = 'territories/murano/index.it.mdx';
const territoryEn = 'territories/murano/index.en.mdx';
const product = 'products/bicchiere/index.it.mdx';
const productEn = 'products/bicchiere/index.en.mdx';
const person = 'people/anna-neri/index.it.mdx';
const chain = 'supply-chains/vetro-di-murano/index.it.mdx';
const event = 'events/porte-aperte/index.it.mdx';
const check = 'checks/il-forno-acceso/index.it.mdx';
const page = 'pages/metodo/index.it.mdx';
const photo = smallSite['stories/il-forno-acceso/forno.jpg'];
const still = await sharp(photo).png().toBuffer();
const moving = await sharp([still, await sharp(photo).negate().png().toBuffer()], { join: { animated: true } }).webp().toBuffer();
const long = await sharp({ create: { width: 16_001, height: 1, channels: 3, background: '#a87400' } }).png().toBuffer();

/** The paths of the small site's texts. */
type TextPath = { [P in keyof typeof smallSite]: (typeof smallSite)[P] extends string ? P : never }[keyof typeof smallSite];

/** One file of the small site with other words in place of some of its own. */
function edit(path: TextPath, from: string, to: string): Changes {
  const before = smallSite[path];
  if (before.split(from).length !== 2) throw new Error(`“${from}” does not stand exactly once in ${path}`);
  return { [path]: before.replace(from, () => to) };
}

/** A page with this text, which begins on line 5 of its file. */
const text = (words: string): Changes => ({ [page]: `---\ntitle: Metodo\ndescription: Come lavoriamo.\n---\n${words}\n` });

/** A further field at the beginning of a file, on line 2. */
const field = (path: TextPath, line: string): Changes => ({ [path]: smallSite[path].replace('---\n', () => `---\n${line}\n`) });

const towerOf = (sign: string) => sign.repeat(20_000);

/** These changes are refused at these places, in the order in which the editor meets them, and in these words. */
function refused(title: string, changes: Changes, at: readonly string[]): void {
  it(title, async () => {
    const { content, problems } = await readSite(changes);
    const printed = report(problems, 'content', 'it');
    expect(problems).toHaveLength(at.length);
    expect(printed.split('\n').flatMap((line) => /^ {2}content\/(.*)$/.exec(line)?.[1] ?? [])).toEqual(at);
    expect(content).toBeUndefined();
    expect(printed).toMatchSnapshot();
  });
}

describe('files and folders', () => {
  refused('a folder that the site does not know is refused, and the nearest name suggested', { 'storie/la-prova/index.it.mdx': 'x' }, ['storie:1:1']);
  refused('a folder with nothing like it is refused', { 'vecchie-bozze/la-prova/index.it.mdx': 'x' }, ['vecchie-bozze:1:1']);
  refused('a file outside an entry’s folder is refused', { 'stories/appunti.mdx': 'x' }, ['stories/appunti.mdx:1:1']);
  refused('a folder name with spaces and capitals is refused', { 'stories/La Fornace/index.it.mdx': 'x' }, ['stories/La Fornace:1:1']);
  refused('a folder name with an accent is refused', { 'stories/città/index.it.mdx': 'x' }, ['stories/città:1:1']);
  refused('a folder name that climbs is refused', { 'stories/..nascosta/': '', 'stories/a..b/index.it.mdx': 'x' }, ['stories/a..b:1:1']);
  refused('a text whose name does not say its language is refused', { 'stories/il-forno-acceso/index.mdx': 'x' }, ['stories/il-forno-acceso/index.mdx:1:1']);
  refused('a text in plain Markdown is refused', { 'stories/il-forno-acceso/index.it.md': 'x' }, ['stories/il-forno-acceso/index.it.md:1:1']);
  refused('a text in a language that the site is not in is refused', { 'stories/il-forno-acceso/index.fr.mdx': 'x' }, ['stories/il-forno-acceso/index.fr.mdx:1:1']);
  refused('an entry’s folder without a text is refused', { 'stories/vuota/': '' }, ['stories/vuota:1:1']);
  refused('an entry without the default language is refused', { 'people/solo-inglese/index.en.mdx': '---\nrole: Nobody\n---\n' }, ['people/solo-inglese/index.en.mdx:1:1']);
  refused('a text that is a symbolic link is refused', { [storyEn]: new SymbolicLink('/etc/passwd') }, ['stories/il-forno-acceso/index.en.mdx:1:1']);
  refused('a picture that is a symbolic link is refused', { 'products/bicchiere/bicchiere.jpg': new SymbolicLink('/etc/passwd') }, ['products/bicchiere/bicchiere.jpg:1:1', 'products/bicchiere/index.it.mdx:7:9']);
  refused('an entry’s folder that is a symbolic link is refused', { 'stories/altrove': new SymbolicLink('/etc') }, ['stories/altrove:1:1']);
  refused('a top folder that is a symbolic link is refused', { networks: new SymbolicLink('/etc') }, ['networks:1:1']);
  refused('a list that is a symbolic link is refused', { 'lists/product-classes.yml': new SymbolicLink('/etc/passwd'), ...edit(firm, '\n  productClasses: [hs-7013]', '') }, ['lists/product-classes.yml:1:1']);
  refused('a text larger than 64 kB is refused', text('parola '.repeat(40_000)), ['pages/metodo/index.it.mdx:1:1']);
  refused('a text with a NUL character is refused', text('Andiamo\0 a vedere.'), ['pages/metodo/index.it.mdx:1:1']);
  refused('a text with an escape character is refused', text('Andiamo \u001b[31m a vedere.'), ['pages/metodo/index.it.mdx:1:1']);
  refused('a text that is not UTF-8 is refused', { [page]: Buffer.from(smallSite[page].replace('Metodo', 'Città'), 'latin1') }, ['pages/metodo/index.it.mdx:1:1']);
  refused('a folder where a text should be is refused', { [page]: undefined, [`${page}/`]: '' }, ['pages/metodo/index.it.mdx:1:1']);
  refused('an entry with the same name on two shelves is refused', { 'people/2026/anna-neri/index.it.mdx': smallSite[person] }, ['people/anna-neri:1:1']);
});

describe('front matter', () => {
  const fields = (source: string): Changes => ({ [page]: source });
  refused('a text without fields is refused', fields('Andiamo a vedere.\n'), ['pages/metodo/index.it.mdx:1:1']);
  refused('fields that are never closed are refused', fields('---\ntitle: Metodo\n\nAndiamo a vedere.\n'), ['pages/metodo/index.it.mdx:1:1']);
  refused('an empty file is refused', fields(''), ['pages/metodo/index.it.mdx:1:1']);
  refused('front matter in JavaScript is refused', fields('---js\n{ title: process.exit(1) }\n---\nAndiamo.\n'), ['pages/metodo/index.it.mdx:1:1']);
  refused('front matter in TOML is refused', fields('+++\ntitle = "Metodo"\n+++\nAndiamo.\n'), ['pages/metodo/index.it.mdx:1:1']);
  refused('front matter in JSON is refused', fields(';;;\n"title": "Metodo"\n;;;\nAndiamo.\n'), ['pages/metodo/index.it.mdx:1:1']);
  refused('front matter without fields is refused', fields('---\n---\nAndiamo.\n'), ['pages/metodo/index.it.mdx:1:1']);
  refused('front matter that is only a sentence is refused', fields('---\nMetodo\n---\nAndiamo.\n'), ['pages/metodo/index.it.mdx:1:1']);
  refused('front matter that is a list is refused', fields('---\n- Metodo\n---\nAndiamo.\n'), ['pages/metodo/index.it.mdx:1:1']);
  refused('a colon in a value without quotes is refused', edit(story, 'title: Il forno acceso', 'title: Il forno: acceso'), ['stories/il-forno-acceso/index.it.mdx:2:8']);
  refused('quotes that are never closed are refused where they open', edit(story, 'alt: Il forno acceso.', 'alt: "Il forno acceso.'), ['stories/il-forno-acceso/index.it.mdx:6:8']);
  refused('an indent made with a tab is refused', edit(story, '  file: forno.jpg', '\tfile: forno.jpg'), ['stories/il-forno-acceso/index.it.mdx:5:1']);
  refused('uneven indents are refused', edit(story, '  alt: Il forno acceso.', '   alt: Il forno acceso.'), ['stories/il-forno-acceso/index.it.mdx:5:9']);
  refused('a list that is never closed is refused', edit(story, '[maria-conti]', '[maria-conti'), ['stories/il-forno-acceso/index.it.mdx:8:9']);
  refused('a field written twice is refused', edit(story, 'kind: artisan', 'kind: artisan\nkind: place'), ['stories/il-forno-acceso/index.it.mdx:8:1']);
  refused('a YAML anchor is refused', edit(story, 'title: Il forno', 'title: &titolo Il forno'), ['stories/il-forno-acceso/index.it.mdx:2:16']);
  refused('a YAML anchor after another fault is refused on its own line', fields('---\n[x](y)\ntitle:\t&titolo Metodo\n---\nAndiamo.\n'), ['pages/metodo/index.it.mdx:3:16', 'pages/metodo/index.it.mdx:2:4']);
  refused('a YAML alias is refused', edit(story, 'title: Il forno acceso', 'title: *titolo'), ['stories/il-forno-acceso/index.it.mdx:2:8']);
  refused('a YAML tag is refused', edit(story, 'title: Il forno acceso', 'title: !!js/function "function () { process.exit() }"'), ['stories/il-forno-acceso/index.it.mdx:2:22']);
  refused('a YAML merge key is refused', field(page, '<<: { title: Altro }'), ['pages/metodo/index.it.mdx:2:1']);
  refused('a tower of YAML brackets is refused', field(page, `menu: ${towerOf('[')}`), ['pages/metodo/index.it.mdx:2:1']);
  refused('a tower of YAML dashes is refused', field(page, `menu:\n  ${towerOf('- ')}`), ['pages/metodo/index.it.mdx:2:1']);
  refused('a field that JavaScript objects have by birth is refused', field(page, '__proto__: { title: Altro }'), ['pages/metodo/index.it.mdx:2:1']);
});

describe('languages', () => {
  refused('a shared value in another language’s file is refused', edit(storyEn, 'hero:', 'kind: place\nhero:'), ['stories/il-forno-acceso/index.en.mdx:5:1']);
  refused('the file of a picture in another language’s file is refused', edit(storyEn, '  alt: The lit', '  file: forno.jpg\n  alt: The lit'), ['stories/il-forno-acceso/index.en.mdx:6:3']);
  refused('a shared value in an item in another language’s file is refused', edit(territoryEn, '    value: Sixty', '    value: Sixty\n    year: 2024'), ['territories/murano/index.en.mdx:7:5']);
  refused('a mistyped field in another language’s file is refused, and so is its absence', edit(storyEn, 'standfirst:', 'standfrist:'), ['stories/il-forno-acceso/index.en.mdx:4:1', 'stories/il-forno-acceso/index.en.mdx:2:1']);
  refused('a mistyped field of a group in another language’s file is refused', edit(storyEn, '  alt: The lit furnace.', '  alt: The lit furnace.\n  captoin: The furnace.'), ['stories/il-forno-acceso/index.en.mdx:7:3']);
  refused('a list with fewer items in another language is refused', edit(productEn, 'steps:\n  - evidence: The furnace’s notebook.\n', ''), ['products/bicchiere/index.en.mdx:2:1']);
  refused('a list with more items in another language is refused', edit(productEn, 'notebook.', 'notebook.\n  - evidence: Another notebook.'), ['products/bicchiere/index.en.mdx:8:3']);
  refused('a list that only another language has is refused', edit('crafts/vetro/index.en.mdx', '---\n\n', 'sources:\n  - label: A book\n---\n\n'), ['crafts/vetro/index.en.mdx:5:1']);
  refused('a group that only another language has is refused', edit(firm, smallSite[firm].slice(smallSite[firm].indexOf('visit:'), smallSite[firm].indexOf('trade:')), ''), ['firms/fornace-conti/index.en.mdx:5:1']);
  refused('a required word that another language lacks is refused', edit(storyEn, 'title: The lit furnace\n', ''), ['stories/il-forno-acceso/index.en.mdx:2:1']);
  refused('a picture’s alternative text that another language lacks is refused', edit(storyEn, 'hero:\n  alt: The lit furnace.\n', ''), ['stories/il-forno-acceso/index.en.mdx:2:1']);
  refused('a required word cleared with empty quotes is refused', edit(storyEn, 'title: The lit furnace', 'title: ""'), ['stories/il-forno-acceso/index.en.mdx:2:8']);
  refused('a value too long in another language is refused there', edit(storyEn, 'title: The lit furnace', `title: ${'The furnace '.repeat(10)}`), ['stories/il-forno-acceso/index.en.mdx:2:8']);
  refused('a text that another language lacks is refused', { [storyEn]: smallSite[storyEn].slice(0, smallSite[storyEn].indexOf('---\n\n') + 4) }, ['stories/il-forno-acceso/index.en.mdx:8:1']);
});

describe('fields', () => {
  refused('a text too long is refused', edit(story, 'title: Il forno acceso', `title: ${'Il forno acceso '.repeat(6)}`), ['stories/il-forno-acceso/index.it.mdx:2:8']);
  refused('a text of nothing but spaces is refused', edit(story, 'title: Il forno acceso', 'title: "   "'), ['stories/il-forno-acceso/index.it.mdx:2:8']);
  refused('a number where a text should be is refused', edit(story, 'title: Il forno acceso', 'title: 2026'), ['stories/il-forno-acceso/index.it.mdx:2:8']);
  refused('a list where a text should be is refused', edit(story, 'title: Il forno acceso', 'title: [Il forno, acceso]'), ['stories/il-forno-acceso/index.it.mdx:2:8']);
  refused('a long text too long is refused', edit(person, 'bio: Controlla quello che gli altri scrivono.', `bio: ${'Controlla. '.repeat(150)}`), ['people/anna-neri/index.it.mdx:4:6']);
  refused('a required field that is missing is refused', edit(story, 'territory: murano\n', ''), ['stories/il-forno-acceso/index.it.mdx:2:1']);
  refused('a required picture that is missing is refused once', edit(product, 'image:\n  file: bicchiere.jpg\n  alt: Un bicchiere verde.\n', ''), ['products/bicchiere/index.it.mdx:2:1']);
  refused('a slug with capitals is refused', field(page, 'slug: Il-Metodo'), ['pages/metodo/index.it.mdx:2:7']);
  refused('a slug with accents is refused', field(page, 'slug: perché'), ['pages/metodo/index.it.mdx:2:7']);
  refused('a slug of digits alone is refused', field(page, 'slug: "2026"'), ['pages/metodo/index.it.mdx:2:7']);
  refused('the address of a section is refused as that of a page, and as a former one', field(page, 'slug: storie\nformerSlugs: [metodo, imprese]'), ['pages/metodo/index.it.mdx:2:7', 'pages/metodo/index.it.mdx:3:23']);
  refused('the address of the lists of firms is refused as that of a firm', field(firm, 'slug: per'), ['firms/fornace-conti/index.it.mdx:2:7']);
  refused('a former slug with a slash is refused', field(page, 'formerSlugs: [metodo/vecchio]'), ['pages/metodo/index.it.mdx:2:15']);
  refused('an address without https is refused', edit(firm, 'website: https://fornace.example.org', 'website: www.fornace.example.org'), ['firms/fornace-conti/index.it.mdx:22:10']);
  refused('an address that is code is refused', edit(firm, 'website: https://fornace.example.org', 'website: javascript:alert(1)'), ['firms/fornace-conti/index.it.mdx:22:10']);
  refused('an email address without a domain is refused', edit(firm, 'ciao@fornace.example', 'ciao@fornace'), ['firms/fornace-conti/index.it.mdx:23:8']);
  refused('a telephone number without the country is refused', edit(firm, 'phone: +39 041 5550123', 'phone: 041 5550123'), ['firms/fornace-conti/index.it.mdx:24:8']);
  refused('a telephone number that YAML takes for a number is refused', edit(firm, 'phone: +39 041 5550123', 'phone: +390415550123'), ['firms/fornace-conti/index.it.mdx:24:8']);
  refused('an Italian VAT number with a wrong check digit is refused', edit(firm, 'IT00743110157', 'IT00743110158'), ['firms/fornace-conti/index.it.mdx:25:12']);
  refused('a Portuguese VAT number with a wrong check digit is refused', edit(firm, 'IT00743110157', 'PT501964844'), ['firms/fornace-conti/index.it.mdx:25:12']);
  refused('a VAT number without its country is refused', edit(firm, 'IT00743110157', '"00743110157"'), ['firms/fornace-conti/index.it.mdx:25:12']);
  refused('a VAT number of no country is refused', edit(firm, 'IT00743110157', 'QQ00743110157'), ['firms/fornace-conti/index.it.mdx:25:12']);
  refused('a barcode with a wrong check digit is refused', edit(product, '4006381333931', '4006381333932'), ['products/bicchiere/index.it.mdx:11:7']);
  refused('a barcode of too few digits is refused', edit(product, '4006381333931', '40063813'), ['products/bicchiere/index.it.mdx:11:7']);
  refused('the name of a language is refused where its code is needed', edit(person, 'languages: [it, en]', 'languages: [it, inglese]'), ['people/anna-neri/index.it.mdx:6:17']);
  refused('a code of no language is refused', edit(person, 'languages: [it, en]', 'languages: [it, qq]'), ['people/anna-neri/index.it.mdx:6:17']);
  refused('the name of a country is refused where its code is needed', edit(firm, 'country: IT', 'country: Italia'), ['firms/fornace-conti/index.it.mdx:14:12']);
  refused('names of languages in one text are refused', edit(person, 'languages: [it, en]', 'languages: [italiano e inglese]'), ['people/anna-neri/index.it.mdx:6:13']);
  refused('a country in small letters is refused', edit(firm, 'country: IT', 'country: it'), ['firms/fornace-conti/index.it.mdx:14:12']);
  refused('a code of no country is refused', edit(firm, 'exportMarkets: [JP]', 'exportMarkets: [JP, XQ]'), ['firms/fornace-conti/index.it.mdx:36:23']);
  refused('the name of a colour is refused', edit('site.yml', '"#8a2f1d"', 'rosso'), ['site.yml:13:9']);
  refused('a time zone that does not exist is refused', edit(event, 'Europe/Rome', 'Europe/Roma'), ['events/porte-aperte/index.it.mdx:8:11']);
  refused('the letters of a time zone are refused', edit(event, 'Europe/Rome', 'CET'), ['events/porte-aperte/index.it.mdx:8:11']);
  refused('a date that does not exist is refused', edit(story, '2026-03-09', '2026-02-30'), ['stories/il-forno-acceso/index.it.mdx:13:14']);
  refused('a date in another order is refused', edit(story, '2026-03-09', '09/03/2026'), ['stories/il-forno-acceso/index.it.mdx:13:14']);
  refused('a date-time without the time is refused', edit(event, 'start: 2026-05-09T10:00', 'start: 2026-05-09'), ['events/porte-aperte/index.it.mdx:6:8']);
  refused('a date-time with a time zone of its own is refused', edit(event, 'start: 2026-05-09T10:00', 'start: 2026-05-09T10:00:00Z'), ['events/porte-aperte/index.it.mdx:6:8']);
  refused('a number outside its range is refused', edit(territory, 'lat: 45.45', 'lat: 95.45'), ['territories/murano/index.it.mdx:9:18']);
  refused('a number under its range is refused', edit(firm, 'minutes: 90', 'minutes: 1'), ['firms/fornace-conti/index.it.mdx:33:16']);
  refused('a number with a decimal comma is refused', edit(territory, 'lat: 45.45, lon: 12.35', 'lat: "45,45", lon: 12.35'), ['territories/murano/index.it.mdx:9:18']);
  refused('a decimal where a whole number is needed is refused', edit(firm, 'minutes: 90', 'minutes: 90.5'), ['firms/fornace-conti/index.it.mdx:33:16']);
  refused('a year to come is refused', edit(firm, 'foundedYear: 1985', 'foundedYear: 19855'), ['firms/fornace-conti/index.it.mdx:16:14']);
  refused('a number that is infinite is refused', edit(territory, 'lat: 45.45', 'lat: .inf'), ['territories/murano/index.it.mdx:9:18']);
  refused('a mistyped choice is refused, and the nearest suggested', edit(story, 'kind: artisan', 'kind: artesan'), ['stories/il-forno-acceso/index.it.mdx:7:7']);
  refused('a choice in the editor’s language is refused, and the choices listed', edit(story, 'kind: artisan', 'kind: luogo'), ['stories/il-forno-acceso/index.it.mdx:7:7']);
  refused('a word where true or false is needed is refused', edit(firm, 'open: true', 'open: sì'), ['firms/fornace-conti/index.it.mdx:27:9']);
  refused('a list shorter than its minimum is refused', edit(firm, 'crafts: [vetro]', 'crafts: []'), ['firms/fornace-conti/index.it.mdx:17:9']);
  refused('a list with a minimum that is left out is refused', edit(firm, 'crafts: [vetro]\n', ''), ['firms/fornace-conti/index.it.mdx:2:1']);
  refused('a table of many columns is refused before it is read', text(`|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'a\n'.repeat(5000)}`), ['pages/metodo/index.it.mdx:6:1']);
  refused('a name that every object has is no field', { 'firms/fornace-conti/index.en.mdx': smallSite['firms/fornace-conti/index.en.mdx'].replace('standfirst:', 'constructor: 1\nstandfirst:') }, ['firms/fornace-conti/index.en.mdx:2:1']);
  refused('a character that is not text is refused, also when YAML spells it', field(page, 'slug: "a\\x08b"'), ['pages/metodo/index.it.mdx:2:7']);
  refused('a supply chain of one phase is refused', { ...edit(chain, smallSite[chain].slice(smallSite[chain].indexOf('  - key: fusione'), smallSite[chain].indexOf('  - key: soffiatura')), ''), 'supply-chains/vetro-di-murano/index.en.mdx': undefined }, ['supply-chains/vetro-di-murano/index.it.mdx:11:3']);
  refused('one value where a list should be is refused', edit(firm, 'crafts: [vetro]', 'crafts: vetro'), ['firms/fornace-conti/index.it.mdx:17:9']);
  refused('a text where a group should be is refused', edit(firm, 'position: { lat: 45.45, lon: 12.35 }', 'position: Murano'), ['firms/fornace-conti/index.it.mdx:15:11']);
  refused('an unknown field is refused, and the nearest suggested', edit(story, 'territory: murano', 'territory: murano\ninterviewdOn: 2026-01-22'), ['stories/il-forno-acceso/index.it.mdx:11:1']);
  refused('two unknown fields are refused at their own places', edit(story, 'territory: murano', 'territory: murano\ncolore: rosso\netà: 12'), ['stories/il-forno-acceso/index.it.mdx:11:1', 'stories/il-forno-acceso/index.it.mdx:12:1']);
  refused('an unknown field of a group is refused', edit(firm, '  postalCode:', '  postcode: "30100"\n  postalCode:'), ['firms/fornace-conti/index.it.mdx:12:3']);
  refused('opening hours that close before they open are refused', edit(firm, 'closes: "12:30"', 'closes: "08:30"'), ['firms/fornace-conti/index.it.mdx:29:46']);
  refused('opening hours in words are refused', edit(firm, 'closes: "12:30"', 'closes: mezzo'), ['firms/fornace-conti/index.it.mdx:29:46']);
  refused('opening hours on no day are refused', edit(firm, 'day: monday', 'day: lunedì'), ['firms/fornace-conti/index.it.mdx:29:14']);
  refused('a picture without alternative text is refused', edit(product, '  alt: Un bicchiere verde.\n', ''), ['products/bicchiere/index.it.mdx:7:3']);
  refused('a picture in another folder is refused', edit(product, 'file: bicchiere.jpg', 'file: ../../stories/il-forno-acceso/forno.jpg'), ['products/bicchiere/index.it.mdx:7:9']);
  refused('a picture on another site is refused', edit(product, 'file: bicchiere.jpg', 'file: https://example.org/bicchiere.jpg'), ['products/bicchiere/index.it.mdx:7:9']);
  refused('a picture that is animated is refused', edit(product, 'file: bicchiere.jpg', 'file: bicchiere.gif'), ['products/bicchiere/index.it.mdx:7:9']);
  refused('a focal point outside the picture is refused', edit(firm, 'focal: { x: 0.5, y: 0.5 }', 'focal: { x: 50, y: 0.5 }'), ['firms/fornace-conti/index.it.mdx:7:15']);
  refused('an update before the publication is refused', edit(story, 'publishedOn: 2026-03-09', 'publishedOn: 2026-03-09\nupdatedOn: 2026-03-08'), ['stories/il-forno-acceso/index.it.mdx:14:12']);
  refused('an interview after the publication is refused', edit(story, 'publishedOn: 2026-03-09', 'publishedOn: 2026-03-09\ninterviewedOn: 2026-03-10'), ['stories/il-forno-acceso/index.it.mdx:14:16']);
  refused('an event that ends before it starts is refused', edit(event, 'end: 2026-05-09T18:00', 'end: 2026-05-08T18:00'), ['events/porte-aperte/index.it.mdx:7:6']);
  refused('a check that expires before it was made is refused', edit(check, 'validUntil: 2028-03-01', 'validUntil: 2025-03-01'), ['checks/il-forno-acceso/index.it.mdx:6:13']);
  refused('a check of two things is refused', edit(check, 'story: il-forno-acceso', 'story: il-forno-acceso\nfirm: fornace-conti'), ['checks/il-forno-acceso/index.it.mdx:3:8']);
  refused('two phases with one key are refused', edit(chain, 'key: fusione', 'key: soffiatura'), ['supply-chains/vetro-di-murano/index.it.mdx:16:10']);
});

describe('text', () => {
  refused('an import in a text is refused', text('import Nota from "./nota.js"'), ['pages/metodo/index.it.mdx:5:1']);
  refused('an export in a text is refused', text('Prima.\n\nexport const a = 1'), ['pages/metodo/index.it.mdx:7:1']);
  refused('an export of a tower of brackets is refused before it is read', text(`export const a = ${towerOf('[')}`), ['pages/metodo/index.it.mdx:5:1']);
  refused('an export after the tag of a block is refused before it is read', text(`<Note\nkind="word">\nexport const a = ${towerOf('[')}`), ['pages/metodo/index.it.mdx:7:1']);
  refused('an export after an empty item of a list is refused before it is read', text(`1.\nexport const a = ${towerOf('[')}`), ['pages/metodo/index.it.mdx:6:1']);
  refused('an export after an old Mac line ending is refused before it is read', text(`Prima.\r\rexport const a = ${towerOf('[')}`), ['pages/metodo/index.it.mdx:7:1']);
  refused('an export after a byte order mark is refused before it is read', text(`\ufeffexport const a = ${towerOf('[')}`), ['pages/metodo/index.it.mdx:5:1']);
  refused('an export that is the head of a table is refused before it is read', text(`Prima.\nexport const a = ${towerOf('[')}\n- |`), ['pages/metodo/index.it.mdx:6:1']);
  refused('an expression is refused', text('Siamo {1 + 1}.'), ['pages/metodo/index.it.mdx:5:7']);
  refused('an expression on a line of its own is refused', text('{process.exit(1)}'), ['pages/metodo/index.it.mdx:5:1']);
  refused('an expression after an escaped backslash is refused', text('Siamo \\\\{1 + 1}.'), ['pages/metodo/index.it.mdx:5:9']);
  refused('a comment in braces is refused', text('{/* da rivedere */}'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a comment in HTML is refused', text('<!-- da rivedere -->'), ['pages/metodo/index.it.mdx:5:1']);
  refused('an HTML element is refused', text('<div>Andiamo</div>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a script is refused', text('<script>alert(1)</script>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('an HTML element with a handler is refused', text('Andiamo <b onclick="alert(1)">a vedere</b>.'), ['pages/metodo/index.it.mdx:5:9']);
  refused('an HTML image is refused', text('<img src="x" onerror="alert(1)" />'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to code is refused', text('[Vieni](javascript:alert(1))'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to code in capitals is refused', text('[Vieni](JaVaScRiPt:alert(1))'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to code written with entities is refused', text('[Vieni](&#106;ava&#x73;cript&colon;alert(1))'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to code with a tab in it is refused', text('[Vieni](<java\tscript:alert(1)>)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to code with a tab entity in it is refused', text('[Vieni](java&Tab;script:alert(1))'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to code with a line ending in it is refused', text('[Vieni](java&NewLine;script:alert(1))'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to code by reference is refused', text('[Vieni][qui]\n\n[qui]: javascript:alert(1)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to data is refused', text('[Vieni](data:text/html;base64,PHNjcmlwdD4=)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to VBScript is refused', text('[Vieni](vbscript:msgbox(1))'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to a file is refused', text('[Vieni](file:///etc/passwd)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to a page by its address on this site is refused', text('[Vieni](/it/storie/il-forno-acceso)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link that borrows the scheme of the page is refused', text('[Vieni](//example.org)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to half an address is refused', text('[Vieni](https://)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to nowhere is refused', text('[Vieni]()'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link without words is refused', text('Vieni [](https://example.org).'), ['pages/metodo/index.it.mdx:5:7']);
  refused('a link to an entry without a page is refused', text('[Vieni](check:il-forno-acceso)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('an unknown block is refused, and the nearest suggested', text('<Galery>\n</Galery>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a block with nothing like it is refused', text('<Mappa luogo="murano" />'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a block without a name is refused', text('<>\nAndiamo.\n</>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a block in the middle of a paragraph is refused', text('Andiamo <Place territory="murano" /> a vedere.'), ['pages/metodo/index.it.mdx:5:9']);
  refused('a block without a value that it needs is refused', text('<Photo file="forno.jpg" />'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a block with a wrong value is refused', text('<Note kind="nota">\nAndiamo.\n</Note>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a block with a value that it does not know is refused', text('<Note kind="word" titolo="Canna">\nAndiamo.\n</Note>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a block with a name without a value is refused', text('<Note kind>\nAndiamo.\n</Note>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a block with an expression for a value is refused', text('<Note kind={"word"}>\nAndiamo.\n</Note>'), ['pages/metodo/index.it.mdx:5:12']);
  refused('a block with spread values is refused', text('<Note {...valori}>\nAndiamo.\n</Note>'), ['pages/metodo/index.it.mdx:5:7']);
  refused('a block with a handler is refused', text('<Note kind="word" onclick="alert(1)">\nAndiamo.\n</Note>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a profile of both a person and a firm is refused', text('<Profile person="maria-conti" firm="fornace-conti" />'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a video at an address that is code is refused', { 'pages/metodo/forno.jpg': photo, ...text('<Video poster="forno.jpg" alt="Il forno" title="Il forno" url="javascript:alert(1)">\nIl forno.\n</Video>') }, ['pages/metodo/index.it.mdx:5:1']);
  refused('an inner block outside its parent is refused', text('<Moment year="1985">\nAndiamo.\n</Moment>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('an inner block in another parent is refused', text('<Timeline>\n<Step title="Uno">\nAndiamo.\n</Step>\n</Timeline>'), ['pages/metodo/index.it.mdx:6:1']);
  refused('prose in a block that holds only blocks is refused', text('<Gallery>\nAndiamo.\n</Gallery>'), ['pages/metodo/index.it.mdx:6:1']);
  refused('an empty block is refused', text('<Note kind="word">\n</Note>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a block of blocks without any is refused', text('<Gallery />'), ['pages/metodo/index.it.mdx:5:1']);
  refused('text in a block that holds none is refused', text('<Place territory="murano">\nAndiamo.\n</Place>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('blocks three deep are refused', text('<Note kind="word">\n<Note kind="word">\n<Note kind="word">\nAndiamo.\n</Note>\n</Note>\n</Note>'), ['pages/metodo/index.it.mdx:7:1']);
  refused('a tower of blocks is refused before it is read', text(`${'<Note kind="word">\n'.repeat(1000)}Andiamo.`), ['pages/metodo/index.it.mdx:29:1']);
  refused('a tower of tags without names is refused before it is read', text(towerOf('<>')), ['pages/metodo/index.it.mdx:5:1']);
  refused('a tower of tags among closing tags in code is refused before it is read', text('<Note kind="word">`</Note>`'.repeat(2000)), ['pages/metodo/index.it.mdx:5:1']);
  refused('a tower of quotations is refused', text(towerOf('>')), ['pages/metodo/index.it.mdx:5:1']);
  refused('a tower of lists is refused', text(Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- Andiamo`).join('\n')), ['pages/metodo/index.it.mdx:35:61']);
  refused('a tower of emphasis is refused', text(`${'*a **b '.repeat(200)}c${' d** e*'.repeat(200)}`), ['pages/metodo/index.it.mdx:5:209']);
  refused('a heading of the first level is refused', text('# Metodo'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a heading underlined as the first level is refused', text('Metodo\n======'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a heading of the fifth level is refused', text('## Due\n\n### Tre\n\n#### Quattro\n\n##### Cinque'), ['pages/metodo/index.it.mdx:11:1']);
  refused('a skipped heading is refused', text('## Due\n\n#### Quattro'), ['pages/metodo/index.it.mdx:7:1']);
  refused('an empty heading is refused', text('##\n\nAndiamo.'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a heading in a block is refused', text('<Note kind="word">\n\n## Due\n\n</Note>'), ['pages/metodo/index.it.mdx:7:1']);
  refused('a footnote is refused', text('Andiamo[^1] a vedere.\n\n[^1]: Con gli occhi.'), ['pages/metodo/index.it.mdx:5:1', 'pages/metodo/index.it.mdx:7:1']);
  refused('the mark of a footnote that is nowhere is refused', text('Andiamo[^1] a vedere.'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a list of check boxes is refused', text('- [ ] Andare\n- [x] Vedere'), ['pages/metodo/index.it.mdx:5:1', 'pages/metodo/index.it.mdx:6:1']);
  refused('a picture without alternative text is refused', { 'pages/metodo/forno.jpg': photo, ...text('![](forno.jpg)') }, ['pages/metodo/index.it.mdx:5:1']);
  refused('a picture in a folder above is refused', text('![Il forno](../../stories/il-forno-acceso/forno.jpg)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a picture on another site is refused', text('![Il forno](https://example.org/forno.jpg)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a picture made of data is refused', text('![Il forno](data:image/gif;base64,R0lGODlhAQABAAAAACw=)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a block that is never closed is refused where it opens', text('Prima.\n\n<Note kind="word">\n\nAndiamo.'), ['pages/metodo/index.it.mdx:7:1']);
  refused('a block closed by another name is refused', text('Prima.\n\n<Note kind="word">\nAndiamo.\n</Gallery>'), ['pages/metodo/index.it.mdx:9:1']);
  refused('a block that is closed inside a list is refused before it is read', text('<Note kind="word">\nAndiamo.\n\n- </Note>'), ['pages/metodo/index.it.mdx:8:3']);
  refused('a block whose closing tag is indented into a list is refused before it is read', text('<Note kind="word">\n\n- Andiamo\n- Torniamo\n  </Note>'), ['pages/metodo/index.it.mdx:9:3']);
  refused('a closing tag of no block is refused', text('Andiamo.\n\n</Note>'), ['pages/metodo/index.it.mdx:7:1']);
  refused('a tag that is never finished is refused', text('<Note kind="word"'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a value without its closing quotes is refused', text('<Note kind="word>\nAndiamo.\n</Note>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a stray sign for “less than” is refused', text('Pezzi <5 kg.'), ['pages/metodo/index.it.mdx:5:7']);
  refused('an address in angle brackets is refused', text('Vieni su <https://example.org>.'), ['pages/metodo/index.it.mdx:5:10']);
  refused('a text under an entry of fields alone is refused', { [person]: `${smallSite[person]}Anna è di Venezia.\n` }, ['people/anna-neri/index.it.mdx:11:1']);
  refused('a story without a text is refused', edit('stories/la-canna/index.it.mdx', '\nUna storia ancora da finire.\n', ''), ['stories/la-canna/index.it.mdx:13:1']);
});

describe('relations', () => {
  refused('a relation to nobody is refused, and the nearest suggested', edit(story, 'author: luca-verdi', 'author: luca-verde'), ['stories/il-forno-acceso/index.it.mdx:12:9']);
  refused('a relation to nothing like it is refused', edit(story, 'territory: murano', 'territory: altopiano'), ['stories/il-forno-acceso/index.it.mdx:10:12']);
  refused('one wrong relation among many is refused at its own place', edit(firm, 'crafts: [vetro]', 'crafts: [vetro, vetri]'), ['firms/fornace-conti/index.it.mdx:17:17']);
  refused('a relation to an item that its list lacks is refused', edit(firm, 'hs-7013', 'hs-7031'), ['firms/fornace-conti/index.it.mdx:35:20']);
  refused('a relation of a block to nothing is refused', text('<Place territory="muran" />'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a relation that is a path is refused', edit(story, 'author: luca-verdi', 'author: ../people/luca-verdi'), ['stories/il-forno-acceso/index.it.mdx:12:9']);
  refused('a dead link is refused, and the nearest suggested', text('[Vieni](firm:fornace-contì)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to an entry of another kind is refused', text('[Vieni](story:fornace-conti)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to a draft is refused', text('[Vieni](story:la-canna)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a link to an entry without this language is refused', { 'pages/metodo/index.en.mdx': smallSite['pages/metodo/index.en.mdx'].replace('We go', 'With [Maria](person:maria-conti) we go') }, ['pages/metodo/index.en.mdx:5:6']);
  refused('a link to a heading that is not there is refused', text('## Il vetro\n\n[Vieni](#il-ferro)'), ['pages/metodo/index.it.mdx:7:1']);
  refused('a mark of a claim that the check lacks is refused', edit(story, '(claim:1)', '(claim:2)'), ['stories/il-forno-acceso/index.it.mdx:16:49']);
  refused('a mark of a claim in a text without a check is refused', text('[Vieni](claim:1)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a mark of claim nought is refused', text('[Vieni](claim:0)'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a phase that the supply chain lacks is refused', edit(firm, 'phase: soffiatura', 'phase: molatura'), ['firms/fornace-conti/index.it.mdx:21:12']);
  refused('a phase of a product’s step that the supply chain lacks is refused', edit(product, 'phase: soffiatura', 'phase: molatura'), ['products/bicchiere/index.it.mdx:14:12']);
  refused('an author who checks their own story is refused', { ...edit(check, 'checkedBy: anna-neri', 'checkedBy: luca-verdi'), ...edit('people/luca-verdi/index.it.mdx', 'kind: author', 'kind: verifier') }, ['checks/il-forno-acceso/index.it.mdx:4:12']);
  refused('a checker who is not a verifier is refused', edit(check, 'checkedBy: anna-neri', 'checkedBy: maria-conti'), ['checks/il-forno-acceso/index.it.mdx:4:12']);
  refused('an ambassador who is not one is refused', edit('markets/giappone/index.it.mdx', 'person: kenji-mori', 'person: maria-conti'), ['markets/giappone/index.it.mdx:7:13']);
  refused('two checks of one story are refused', { 'checks/un-altra/index.it.mdx': smallSite[check] }, ['checks/un-altra/index.it.mdx:3:8']);
  refused('territories inside one another are refused once', edit('territories/veneto/index.it.mdx', 'kind: region', 'kind: region\nwithin: murano'), ['territories/murano/index.it.mdx:4:9']);
  refused('a territory inside itself is refused', edit(territory, 'within: veneto', 'within: murano'), ['territories/murano/index.it.mdx:4:9']);
  refused('an address that another entry has is refused', { 'crafts/soffio/index.it.mdx': smallSite['crafts/vetro/index.it.mdx'] }, ['crafts/vetro/index.it.mdx:3:7']);
  refused('a former address that another entry has is refused', edit('territories/veneto/index.it.mdx', 'kind: region', 'kind: region\nformerSlugs: [murano]'), ['territories/veneto/index.it.mdx:4:14']);
});

describe('pictures and other files', () => {
  refused('a picture that is not there is refused, and the nearest suggested', edit(product, 'file: bicchiere.jpg', 'file: bichiere.jpg'), ['products/bicchiere/index.it.mdx:7:9']);
  refused('a picture whose name differs in capitals is refused', edit(product, 'file: bicchiere.jpg', 'file: Bicchiere.JPG'), ['products/bicchiere/index.it.mdx:7:9']);
  refused('a picture in a text that is not there is refused', edit(story, '](forno.jpg)', '](fonro.jpg)'), ['stories/il-forno-acceso/index.it.mdx:26:1']);
  refused('a picture of a block that is not there is refused', text('<Photo file="forno.jpg" alt="Il forno." />'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a web page named as a picture is refused', { 'products/bicchiere/bicchiere.jpg': '<!doctype html><script>alert(1)</script>' }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('an empty picture is refused', { 'products/bicchiere/bicchiere.jpg': '' }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('half a picture is refused', { 'products/bicchiere/bicchiere.jpg': photo.subarray(0, 200) }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('a picture without its last bytes is refused', { 'products/bicchiere/bicchiere.jpg': photo.subarray(0, -16) }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('a drawing named as a photo is refused, for drawings can hold code', { 'products/bicchiere/bicchiere.jpg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('a telephone’s HEIC named as a JPEG is refused', { 'products/bicchiere/bicchiere.jpg': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1') }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('a PNG named as a JPEG is refused, with the right ending', { 'products/bicchiere/bicchiere.jpg': still }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('a JPEG named as a PNG is refused, with the right ending', { 'products/bicchiere/bicchiere.png': photo, ...edit(product, 'file: bicchiere.jpg', 'file: bicchiere.png') }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('an animated WebP is refused', { 'products/bicchiere/bicchiere.webp': moving, ...edit(product, 'file: bicchiere.jpg', 'file: bicchiere.webp') }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('a picture with a side of more than 16,000 pixels is refused', { 'products/bicchiere/bicchiere.png': long, ...edit(product, 'file: bicchiere.jpg', 'file: bicchiere.png') }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('a picture of more than 40 MB is refused', { 'products/bicchiere/bicchiere.jpg': Buffer.concat([photo, Buffer.alloc(40 * 1024 * 1024)]) }, ['products/bicchiere/index.it.mdx:7:9']);
  refused('a damaged picture that several texts show is refused at each', { 'stories/il-forno-acceso/forno.jpg': photo.subarray(0, -16) }, ['stories/il-forno-acceso/index.it.mdx:5:9', 'stories/il-forno-acceso/index.it.mdx:26:1']);
  refused('a recording of a block that is not there is refused', text('<Audio file="voce.mp3" title="La voce">\nAndiamo a vedere.\n</Audio>'), ['pages/metodo/index.it.mdx:5:1']);
  refused('a recording that is a program is refused', { 'pages/metodo/voce.exe': 'x', ...text('<Audio file="voce.exe" title="La voce">\nAndiamo a vedere.\n</Audio>') }, ['pages/metodo/index.it.mdx:5:1']);
});

describe('drawings', () => {
  const emblem = 'brands/made-in-murano/emblema.svg';
  const brand = withBrand({ minimum: { stories: 0, members: 0 }, more: 'emblem: emblema.svg\n' });
  const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">';
  const path = '<path d="M0 0h9"/>';

  it('a drawing is published as it is, also with what drawing programs write beside the drawing', async () => {
    const files = [
      path,
      `<defs><linearGradient id="oro"><stop offset="0" stop-color="#fc0"/></linearGradient><path id="a" d="M0 0h9"/></defs><use xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink" fill="url(#oro)"/>`,
      `<title>Onda &amp; ponte</title><g style="fill:none;stroke:#000;fill:url('#oro')">${path}</g><!-- <script>niente</script> -->`,
    ].map((inside) => `${open}${inside}</svg>`);
    for (const svg of [...files, `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Generator: a program -->\n${files[0] ?? ''}\n`]) {
      const { content, problems } = await readSite({ ...brand, [emblem]: svg });
      expect(problems).toEqual([]);
      expect(content).toBeDefined();
    }
  });

  for (const [what, svg] of Object.entries<string | Buffer>({
    'a script': `${open}<script>alert(1)</script></svg>`,
    'a script of another name space': `${open}<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script></svg>`,
    'a handler': `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${path}</svg>`,
    'HTML inside': `${open}<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></svg>`,
    'a part of another file': `${open}<use href="https://altrove.example/x.svg#a"/></svg>`,
    'a part of another file under a prefix': `${open}<use xlink:href="//altrove.example/x.svg#a" xmlns:xlink="http://www.w3.org/1999/xlink"/></svg>`,
    'a picture': `${open}<image href="https://altrove.example/x.png"/></svg>`,
    'a link that runs code': `${open}<a href="javascript:alert(1)">${path}</a></svg>`,
    'styles that are imported': `${open}<style>@import "https://altrove.example/x.css";</style></svg>`,
    'a style that fetches': `${open}<g style="fill:url(https://altrove.example/x)">${path}</g></svg>`,
    'a style that fetches behind a backslash': `${open}<g style="fill:u\\72l(https://altrove.example/x)">${path}</g></svg>`,
    'a colour that fetches': `${open}<g fill="url( 'https://altrove.example/x' )">${path}</g></svg>`,
    'an animation that changes a link': `${open}<animate attributeName="href" to="javascript:alert(1)"/></svg>`,
    'a value that is set': `${open}<set attributeName="onmouseover" to="alert(1)"/></svg>`,
    'an entity that becomes a script': `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${open}&x;</svg>`,
    'a style sheet of its own': `<?xml version="1.0"?><?xml-stylesheet href="https://altrove.example/x.xsl"?>${open}</svg>`,
    'a section that parsers read differently': `${open}<![CDATA[<script>alert(1)</script>]]></svg>`,
    'a script behind a comment that only seems to go on': `${open}<!-- --><script>alert(1)</script><!-- --></svg>`,
    'another encoding': Buffer.from(`\uFEFF${open}<script/></svg>`, 'utf16le'),
    'an encoding that it only claims': `<?xml version="1.0" encoding="UTF-7"?>${open}+ADw-script+AD4-</svg>`,
    'HTML in its place': '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    'elements of HTML under names of a drawing': '<svg xmlns="http://www.w3.org/1999/xhtml"><g/></svg>',
    'nothing but words': 'fumo',
  }))
    refused(`a drawing with ${what} is refused`, { ...brand, [emblem]: svg }, ['brands/made-in-murano/index.it.mdx:24:9']);
});

describe('site', () => {
  const site = (from: string, to: string) => edit('site.yml', from, to);
  const german: Changes = {
    'site.yml': smallSite['site.yml'].replace('en: Few stories', 'en: Few stories, de: Wenige Geschichten').replace('en: A small site.', 'en: A small site., de: Klein.').replace('[it, en]', '[it, en, de]'),
    'lists/evidence-kinds.yml': smallSite['lists/evidence-kinds.yml'].replaceAll(', en:', ', de: Etwas, en:'),
    'lists/product-classes.yml': smallSite['lists/product-classes.yml'].replaceAll(', en:', ', de: Etwas, en:'),
  };
  refused('a folder without site.yml is refused', { 'site.yml': undefined }, ['site.yml:1:1']);
  refused('a site.yml that is a folder is refused', { 'site.yml': undefined, 'site.yml/': '' }, ['site.yml:1:1']);
  refused('a site.yml that cannot be read is refused', { 'site.yml': 'name: "Piccolo' }, ['site.yml:1:7']);
  refused('an empty site.yml is refused', { 'site.yml': '' }, ['site.yml:1:1']);
  refused('a mistyped field of the site is refused', site('accent:', 'acent:'), ['site.yml:13:1', 'site.yml:1:1']);
  refused('a missing field of the site is refused', site('  email: redazione@piccolo.example\n', ''), ['site.yml:9:3']);
  refused('a site without languages is refused', site('languages: [it, en]', 'languages: []'), ['site.yml:6:12']);
  refused('a site without a list of languages is refused', site('languages: [it, en]\n', ''), ['site.yml:1:1']);
  refused('a word of the site without one of its languages is refused', site('en: Few stories', 'fr: Peu d’histoires'), ['site.yml:2:1']);
  refused('a default language that is not listed is refused', site('defaultLanguage: it', 'defaultLanguage: fr'), ['site.yml:5:18']);
  refused('a language for everyone else that is not listed is refused', site('xDefault: en', 'xDefault: fr'), ['site.yml:7:11']);
  refused('a language listed twice is refused', site('languages: [it, en]', 'languages: [it, en, it]'), ['site.yml:6:12']);
  refused('a language without a dictionary is refused', german, ['dictionaries/de.json:1:1']);
  refused('a dictionary that lacks words is refused', { ...german, 'dictionaries/de.json': JSON.stringify({ ...english, 'nav.home': undefined, 'story.minutes_one': undefined }) }, ['dictionaries/de.json:1:1', 'dictionaries/de.json:1:1']);
  refused('a dictionary that is not JSON is refused', { 'dictionaries/it.json': '{ "path.story": ' }, ['dictionaries/it.json:1:1']);
  refused('a dictionary with something else than words is refused', { 'dictionaries/it.json': '{ "path.story": ["storie"] }' }, ['dictionaries/it.json:1:1']);
  refused('a dictionary with a key that does not exist is refused', { 'dictionaries/it.json': '{ "path.stories": "storie" }' }, ['dictionaries/it.json:1:1', 'dictionaries/it.json:1:1']);
  refused('a dictionary with an empty word is refused', { 'dictionaries/it.json': '{ "nav.home": " " }' }, ['dictionaries/it.json:1:1']);
  refused('a dictionary without a variable is refused', { 'dictionaries/it.json': '{ "list.pageTitle": "{{title}}" }' }, ['dictionaries/it.json:1:1']);
  refused('a dictionary with an address that is not one is refused', { 'dictionaries/it.json': '{ "path.story": "Le storie" }' }, ['dictionaries/it.json:1:1']);
  refused('a dictionary with one address for two sections is refused', { 'dictionaries/it.json': '{ "path.story": "imprese" }' }, ['dictionaries/it.json:1:1']);
  refused('a dictionary that is a symbolic link is refused', { 'dictionaries/it.json': new SymbolicLink('/etc/passwd') }, ['dictionaries/it.json:1:1']);
  refused('a list that is not one is refused', { 'lists/product-classes.yml': 'hs-7013: Vetro\n', ...edit(firm, '\n  productClasses: [hs-7013]', '') }, ['lists/product-classes.yml:1:1']);
  refused('an item without an id is refused', edit('lists/product-classes.yml', 'items:', 'items:\n  - code: "7014"'), ['lists/product-classes.yml:2:5']);
  refused('an item listed twice is refused', edit('lists/evidence-kinds.yml', 'id: document', 'id: visit'), ['lists/evidence-kinds.yml:4:9']);
  refused('an item without one of the languages is refused', edit('lists/evidence-kinds.yml', '{ it: Documento, en: Document }', '{ it: Documento }'), ['lists/evidence-kinds.yml:5:5']);
  refused('an unknown field of an item is refused', edit('lists/evidence-kinds.yml', 'id: document', 'id: document\n    nome: Documento'), ['lists/evidence-kinds.yml:5:5']);
});

describe('many faults at once', () => {
  const changes: Changes = {
    ...edit('lists/evidence-kinds.yml', 'id: document', 'id: visit'),
    ...edit(story, 'author: luca-verdi', 'author: luca-verde'),
    [storyEn]: smallSite[storyEn].replace('title: The lit furnace', 'titel: The lit furnace').replace('(claim:1)', '(claim:1)\n\n<script>alert(1)</script>\n\n#### Too small'),
    ...edit(firm, 'IT00743110157', 'IT0074311015'),
    ...edit(product, 'file: bicchiere.jpg', 'file: bichiere.jpg'),
    ...edit(event, 'end: 2026-05-09T18:00', 'end: 2026-02-30T18:00'),
    ...edit(check, 'checkedBy: anna-neri', 'checkedBy: maria-conti'),
    ...text('Siamo {qui}.'),
    'stories/appunti.mdx': 'x',
    'crafts/ferro/index.it.mdx': '---\nname: "Ferro\n---\n\n<Nota>',
    'dictionaries/it.json': '{ "nav.home": "" }',
  };

  refused('are all reported in one run, by entry, the most useful first', changes, ['dictionaries/it.json:1:1', 'pages/metodo/index.it.mdx:5:7', 'stories/il-forno-acceso/index.en.mdx:11:1', 'stories/il-forno-acceso/index.en.mdx:2:1', 'stories/il-forno-acceso/index.en.mdx:13:1', 'stories/il-forno-acceso/index.en.mdx:2:1', 'stories/il-forno-acceso/index.it.mdx:12:9', 'crafts/ferro/index.it.mdx:2:7', 'crafts/ferro/index.it.mdx:5:1', 'lists/evidence-kinds.yml:4:9', 'stories/appunti.mdx:1:1', 'events/porte-aperte/index.it.mdx:7:6', 'firms/fornace-conti/index.it.mdx:25:12', 'checks/il-forno-acceso/index.it.mdx:4:12', 'products/bicchiere/index.it.mdx:7:9']);

  it('are reported in the site’s language and in English', async () => {
    const { problems, language } = await readSite(changes);
    expect(language).toBe('it');
    for (const { reason, remedy } of problems) for (const words of [reason.it, reason.en, remedy.it, remedy.en]) expect(words).toMatch(/\S/);
  });
});

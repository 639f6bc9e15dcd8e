import { describe, expect, it } from 'vitest';
import { report, type CompiledPiece, type Content, type Text } from '../../../src/ingest/index.ts';
import type { ModelName } from '../../../src/model/index.ts';
import type { Locale } from '../../../src/site.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

/** The small site with some changes, in which nothing must be wrong. */
async function read(changes: Changes = {}): Promise<Content> {
  const { content, problems } = await readSite(changes);
  if (!content) throw new Error(report(problems, 'content', 'en'));
  return content;
}

const locale = (content: Content, code: string): Locale => content.site.locales.find((each) => each === code) ?? expect.fail(`the site is not in ${code}`);

function version<N extends ModelName>(content: Content, collection: N, id: string, code: string) {
  return content.find({ collection, id })?.versions.get(locale(content, code)) ?? expect.fail(`${collection}:${id} is not in ${code}`);
}

/** How a page with this text is read; the text begins on line 5 of its file. */
async function readText(text: string, changes: Changes = {}): Promise<Text> {
  const content = await read({ 'pages/metodo/index.it.mdx': `---\ntitle: Metodo\ndescription: Come lavoriamo.\n---\n${text}\n`, ...changes });
  return version(content, 'page', 'metodo', 'it').body ?? expect.fail('the page has no text');
}

const story = 'stories/il-forno-acceso/index.it.mdx';
const storyEn = 'stories/il-forno-acceso/index.en.mdx';
const firm = 'firms/fornace-conti/index.it.mdx';
const photo = smallSite['stories/il-forno-acceso/forno.jpg'];

describe('languages', () => {
  it('shared values come from the default language’s file, words from each language’s own', async () => {
    const content = await read();
    const [italian, english] = ['it', 'en'].map((code) => version(content, 'territory', 'murano', code).data);
    expect(italian).toMatchObject({ kind: 'island', standfirst: 'L’isola delle fornaci.' });
    expect(english).toMatchObject({ kind: 'island', standfirst: 'The island of furnaces.' });
  });

  it('an item of a list has the shared values of one language and the words of another', async () => {
    const { data } = version(await read(), 'territory', 'murano', 'en');
    expect(data.facts).toEqual([{ label: 'Furnaces', value: 'Sixty', source: 'Chamber of commerce', url: 'https://example.org/fornaci', year: 2024 }]);
  });

  it('a picture has the file of the default language and the alternative text of each', async () => {
    const content = await read();
    expect(version(content, 'story', 'il-forno-acceso', 'it').data.hero).toEqual({ file: 'forno.jpg', alt: 'Il forno acceso.' });
    expect(version(content, 'story', 'il-forno-acceso', 'en').data.hero).toEqual({ file: 'forno.jpg', alt: 'The lit furnace.' });
  });

  it('an optional word that a language lacks is absent, never borrowed', async () => {
    const content = await read({ [story]: smallSite[story].replace('  alt: Il forno acceso.', '  alt: Il forno acceso.\n  caption: Il forno di notte.') });
    expect(version(content, 'story', 'il-forno-acceso', 'it').data.hero.caption).toBe('Il forno di notte.');
    expect(version(content, 'story', 'il-forno-acceso', 'en').data.hero).not.toHaveProperty('caption');
  });

  it('an entry without English exists in Italian alone', async () => {
    const content = await read();
    const maria = content.find({ collection: 'person', id: 'maria-conti' });
    expect([...(maria?.versions.keys() ?? [])]).toEqual(['it']);
    expect(maria?.main.data.role).toBe('Maestra vetraia');
  });

  it('each language has its own address, or else the folder’s name', async () => {
    const content = await read();
    expect(version(content, 'story', 'il-forno-acceso', 'it').slug).toBe('il-forno-acceso');
    expect(version(content, 'story', 'il-forno-acceso', 'en').slug).toBe('the-lit-furnace');
  });

  it('two entries may have one address in different languages', async () => {
    const content = await read({ 'crafts/vetro/index.en.mdx': smallSite['crafts/vetro/index.en.mdx'].replace('blown-glass', 'vetro-soffiato') });
    expect(version(content, 'craft', 'vetro', 'en').slug).toBe('vetro-soffiato');
  });

  it('the site itself has its words in each language', async () => {
    const { site } = await read();
    expect([...site.in].map(([code, { tagline, accent }]) => [code, tagline, accent])).toEqual([['it', 'Poche storie', '#8a2f1d'], ['en', 'Few stories', '#8a2f1d']]);
  });
});

describe('values', () => {
  it('empty quotes and nothing at all both mean that a value is absent', async () => {
    const content = await read({ [firm]: smallSite[firm].replace('website: https://fornace.example.org', 'website: ""').replace('email: ciao@fornace.example', 'email:').replace('phone: +39 041 5550123', 'phone: null') });
    const { data } = version(content, 'firm', 'fornace-conti', 'it');
    expect(data).not.toHaveProperty('website');
    expect(data).not.toHaveProperty('email');
    expect(data).not.toHaveProperty('phone');
  });

  it('a list that is not written is empty', async () => {
    expect(version(await read(), 'firm', 'fornace-conti', 'it').data.gallery).toEqual([]);
  });

  it('a date is a day, with quotes or without, and not a moment', async () => {
    const content = await read({ [story]: smallSite[story].replace('2026-03-09', '"2026-03-09"') });
    expect(version(content, 'story', 'il-forno-acceso', 'it').data.publishedOn).toBe('2026-03-09');
    expect(version(content, 'check', 'il-forno-acceso', 'it').data.checkedOn).toBe('2026-03-01');
  });

  it('the words of older YAML for yes and no are text', async () => {
    const content = await read({ 'pages/metodo/index.it.mdx': smallSite['pages/metodo/index.it.mdx'].replace('title: Metodo', 'title: no') });
    expect(version(content, 'page', 'metodo', 'it').data.title).toBe('no');
  });

  it('spaces around a text do not count', async () => {
    const content = await read({ 'pages/metodo/index.it.mdx': smallSite['pages/metodo/index.it.mdx'].replace('title: Metodo', 'title: "  Metodo  "') });
    expect(version(content, 'page', 'metodo', 'it').data.title).toBe('Metodo');
  });

  it('a value of several lines keeps its paragraphs', async () => {
    const content = await read({ 'people/maria-conti/index.it.mdx': smallSite['people/maria-conti/index.it.mdx'].replace('bio: Soffia il vetro da quarant’anni.', 'bio: |\n  Soffia il vetro.\n\n  Insegna a soffiarlo.') });
    expect(version(content, 'person', 'maria-conti', 'it').data.bio).toBe('Soffia il vetro.\n\nInsegna a soffiarlo.');
  });

  it.each([['Windows', '\r\n'], ['old Mac', '\r']])('a file with %s line endings and a byte order mark is read like any other', async (_, ending) => {
    const plain = version(await read(), 'story', 'il-forno-acceso', 'it');
    const other = version(await read({ [story]: `\ufeff${smallSite[story].replaceAll('\n', ending)}`, 'site.yml': smallSite['site.yml'].replaceAll('\n', ending) }), 'story', 'il-forno-acceso', 'it');
    expect(other.data).toEqual(plain.data);
    expect(other.body).toEqual(plain.body);
    expect(other.digest).toBe(plain.digest);
  });
});

describe('entries', () => {
  it('an entry on a shelf is known by its own folder', async () => {
    const content = await read({ 'people/luca-verdi/index.it.mdx': undefined, 'people/luca-verdi/index.en.mdx': undefined, 'people/redazione/2026/luca-verdi/index.it.mdx': smallSite['people/luca-verdi/index.it.mdx'] });
    const luca = content.find({ collection: 'person', id: 'luca-verdi' });
    expect(luca?.folder).toBe('people/redazione/2026/luca-verdi');
    expect(luca && content.referring(luca, 'story').map(({ id }) => id)).toEqual(['il-forno-acceso']);
  });

  it('a draft is read, but not published', async () => {
    const { content, count } = await readSite();
    expect(count).toBe(19);
    expect(content?.all('story').map(({ id }) => id)).toEqual(['il-forno-acceso']);
    expect(content?.find({ collection: 'story', id: 'la-canna' })).toBeUndefined();
  });

  it('a draft that is no draft any more is published', async () => {
    const content = await read({ 'stories/la-canna/index.it.mdx': smallSite['stories/la-canna/index.it.mdx'].replace('draft: true', 'draft: false') });
    expect(content.all('story').map(({ id }) => id)).toEqual(['il-forno-acceso', 'la-canna']);
  });

  it('a draft may link to another draft, and to what is not translated yet', async () => {
    const draft = smallSite['stories/la-canna/index.it.mdx'];
    const content = await read({
      'stories/la-canna/index.it.mdx': draft.replace('Una storia', 'Dopo [questa](story:il-ferro), una storia'),
      'stories/il-ferro/index.it.mdx': draft.replace('La canna', 'Il ferro'),
      'stories/il-ferro/canna.jpg': photo,
      'stories/la-canna/index.en.mdx': '---\ntitle: The pipe\nstandfirst: An iron pipe and breath.\nhero:\n  alt: A blowing iron.\n---\n\nBy [Maria](person:maria-conti).\n',
    });
    expect(content.all('story')).toHaveLength(1);
  });

  it('an entry knows which entries refer to it in a field', async () => {
    const content = await read();
    const murano = content.find({ collection: 'territory', id: 'murano' }) ?? expect.fail('Murano is missing');
    expect(content.referring(murano, 'firm').map(({ id }) => id)).toEqual(['fornace-conti']);
    expect(content.referring(murano, 'supply-chain').map(({ id }) => id)).toEqual(['vetro-di-murano']);
    expect(content.referring(murano, 'market')).toEqual([]);
  });

  it('the items of a list are entries, with their names in every language', async () => {
    const content = await read();
    expect(content.all('evidence-kind').map(({ id }) => id)).toEqual(['visit', 'document']);
    expect(version(content, 'evidence-kind', 'document', 'it').data.name).toBe('Documento');
    expect(version(content, 'evidence-kind', 'document', 'en').data.name).toBe('Document');
  });

  it('a list that nobody needs may be left out', async () => {
    const content = await read({ 'lists/product-classes.yml': undefined, [firm]: smallSite[firm].replace('  productClasses: [hs-7013]\n', '') });
    expect(content.all('product-class')).toEqual([]);
  });

  it('hidden files and files beside a text are left alone', async () => {
    const content = await read({ 'stories/.DS_Store': 'x', 'stories/il-forno-acceso/.note.txt': 'x', 'stories/il-forno-acceso/contratto.pdf': 'x', '.git/config': 'x', 'LEGGIMI.txt': 'x' });
    expect(content.find({ collection: 'story', id: 'il-forno-acceso' })?.beside).toEqual(['contratto.pdf', 'forno.jpg']);
  });

  it('a picture’s size is known', async () => {
    const content = await read();
    const entry = content.find({ collection: 'story', id: 'il-forno-acceso' }) ?? expect.fail('the story is missing');
    const { width, height, digest } = content.image(entry, './forno.jpg');
    expect([width, height]).toEqual([8, 6]);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('a site may call a thing by another name', async () => {
    const content = await read({ 'dictionaries/it.json': '{ "list.story": "Racconti" }' });
    const words = content.dictionaries.get(locale(content, 'it'));
    expect(words?.['list.story']).toBe('Racconti');
    expect(words?.['list.firm']).toBe('Imprese');
  });

  it('a version’s digest changes with its words, and with nothing else', async () => {
    const digest = async (changes: Changes) => version(await read(changes), 'story', 'il-forno-acceso', 'en').digest;
    const before = await digest({});
    expect(await digest({ [storyEn]: smallSite[storyEn].replace('forty years', 'fifty years') })).not.toBe(before);
    expect(await digest({ [storyEn]: smallSite[storyEn].replace('title: The lit furnace', 'title: The furnace') })).not.toBe(before);
    expect(await digest({ [storyEn]: smallSite[storyEn].replace('slug: the-lit-furnace', 'slug: the-furnace') })).toBe(before);
    expect(await digest({ [story]: smallSite[story].replace('kind: artisan', 'kind: place') })).toBe(before);
  });
});

describe('texts', () => {
  /** What stands in a text, as blocks and elements. */
  const outline = (pieces: readonly CompiledPiece[]): string =>
    pieces.map((piece) => ('block' in piece ? `${piece.block}(${outline(piece.children)})` : [...JSON.stringify(piece.html).matchAll(/<(ul|ol)>/g)].map(([, tag]) => tag).join(' '))).join(' ');
  const prose = (body: Text) => JSON.stringify(body.pieces);

  it('a line within a paragraph that begins with “export” is prose', async () => {
    const body = await readText('Da qui le imprese cercano\nexport markets in tutto il mondo, e\nimport dalla Boemia.');
    expect(prose(body)).toContain('cercano\\nexport markets in tutto il mondo, e\\nimport dalla Boemia.');
  });

  it('a line within a quotation that begins with “import” is prose', async () => {
    const body = await readText('«Di vetro ce n’era poco,\nimport quasi niente» dice Maria.');
    expect(prose(body)).toContain('poco,\\nimport quasi niente');
  });

  it('words that only begin like code are prose', async () => {
    const body = await readText('importò il vetro dalla Boemia.\n\nexport-import: così si chiamava.\n\nexporters know.');
    expect(body.pieces).toHaveLength(1);
    expect(prose(body)).toContain('importò il vetro');
  });

  it('braces and other signs are prose when they are written as such', async () => {
    expect(prose(await readText('Un \\{segno\\}, un &#123;altro&#125;, 3 &lt; 5, \\<b\\> e 1 < 2.'))).toContain('Un {segno}, un {altro}, 3 &#x3C; 5, &#x3C;b> e 1 &#x3C; 2.');
  });

  it('mentions know on which line of the file they stand', async () => {
    const { mentions } = await readText('Vedi [la fornace](firm:fornace-conti)\ne, più sotto, [il vetro](#text-il-vetro).\n\n## Il vetro\n\nÈ già così: ![il forno](forno.jpg)', { 'pages/metodo/forno.jpg': photo });
    expect(mentions).toEqual([
      { to: 'entry', collection: 'firm', id: 'fornace-conti', line: 5, column: 6 },
      { to: 'anchor', anchor: 'text-il-vetro', line: 6, column: 15 },
      { to: 'image', file: 'forno.jpg', line: 10, column: 13 },
    ]);
  });

  it('columns count letters with accents as one', async () => {
    const { mentions } = await readText('Perché è già così: [là](firm:fornace-conti).');
    expect(mentions).toMatchObject([{ line: 5, column: 20 }]);
  });

  it('a mark names a claim of the story’s check', async () => {
    const { body } = version(await read(), 'story', 'il-forno-acceso', 'it');
    expect(body?.mentions).toContainEqual({ to: 'claim', claim: 1, line: 16, column: 49 });
  });

  it('headings have an address, which a text may link to even with accents', async () => {
    const { headings } = await readText('## Perché il vetro\n\n### Come\n\n## Perché il vetro\n\n[Su](#text-perché-il-vetro)');
    expect(headings).toEqual([
      { level: 2, id: 'text-perché-il-vetro', text: 'Perché il vetro' },
      { level: 3, id: 'text-come', text: 'Come' },
      { level: 2, id: 'text-perché-il-vetro-1', text: 'Perché il vetro' },
    ]);
  });

  it('a heading that says what an anchor of the page is called has another', async () => {
    const own = ['content', 'menu', 'ledger', 'claim-1', 'mark-1', 'contact', 'facts', 'visit', 'charter', 'filters'];
    const { headings } = await readText(own.map((id) => `## ${id.replace('-', ' ')}`).join('\n\n'));
    expect(headings.map(({ id }) => id)).toEqual(own.map((id) => `text-${id}`));
  });

  it('a block has its values and what stands in it', async () => {
    const { pieces } = await readText('Prima.\n\n<Note kind="word">\nLa *canna*.\n</Note>\n\nDopo.');
    expect(pieces).toEqual([{ html: ['<p>Prima.</p>\n'] }, { block: 'Note', props: { kind: 'word' }, children: [{ html: ['<p>La <em>canna</em>.</p>'] }] }, { html: ['\n<p>Dopo.</p>'] }]);
  });

  it('a list may stand in a block, whether the block is indented or not', async () => {
    const { pieces } = await readText('- Prima\n\n<Note kind="word">\n- Uno\n- Due\n</Note>\n\n<Steps>\n  <Step title="Uno">\n    1. Andare\n    2. Vedere\n  </Step>\n</Steps>');
    expect(outline(pieces)).toBe('ul Note(ul) Steps(Step(ol))');
  });

  it('the items of a block may stand on one line', async () => {
    const { pieces } = await readText('<Gallery><Photo file="forno.jpg" alt="Uno" /><Photo file="forno.jpg" alt="Due" /></Gallery>', { 'pages/metodo/forno.jpg': photo });
    expect(pieces).toMatchObject([{ block: 'Gallery', children: [{ block: 'Photo', props: { alt: 'Uno' } }, { block: 'Photo', props: { alt: 'Due' } }] }]);
  });

  it('a block may stand in another', async () => {
    const { pieces } = await readText('<Note kind="word">\n<Gallery>\n<Photo file="forno.jpg" alt="Uno" />\n</Gallery>\n</Note>', { 'pages/metodo/forno.jpg': photo });
    expect(outline(pieces)).toBe('Note(Gallery(Photo()))');
  });

  it('a table’s alignment is a class, not a style', async () => {
    const words = prose(await readText('| Anno | Pezzi |\n| :-- | --: |\n| 2024 | 60 |'));
    expect(words).toContain('<td class=\\"align-right\\">');
    expect(words).not.toContain('style');
  });

  it('addresses of the web, of mail and of a telephone may be linked', async () => {
    const words = prose(await readText('[Sito](https://example.org/a?b=c#d), [posta](mailto:a@example.org), [telefono](tel:+390415550123) e www.example.org.'));
    for (const href of ['https://example.org/a?b=c#d', 'mailto:a@example.org', 'tel:+390415550123', 'http://www.example.org']) expect(words).toContain(`href=\\"${href}\\"`);
  });

  it('what only a site knows is left open: where an entry is, and how a picture is published', async () => {
    const { pieces } = await readText('Vedi **[la *fornace*](story:il-forno-acceso "Ora")** e ![Il forno](forno.jpg).', { 'pages/metodo/forno.jpg': photo });
    const expected: unknown = [{ html: ['<p>Vedi <strong>', { link: 'story:il-forno-acceso', title: 'Ora', inner: ['la <em>fornace</em>'] }, '</strong> e ', { picture: 'forno.jpg', alt: 'Il forno' }, '.</p>'] }];
    expect(pieces).toEqual(expected);
  });

  it('the words of a text are counted, and the marks between them are not', async () => {
    expect((await readText('Andiamo a vedere — sempre.\n\n---\n\n*Sempre*.')).words).toBe(5);
  });
});

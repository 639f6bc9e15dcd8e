import { describe, expect, test } from 'vitest';
import { smallSite, type Changes } from '../../fixtures/small-site.ts';
import { furtherStory, smallEdition, storyOf } from './small-edition.ts';

describe('related stories', () => {
  const firm = 'firms/fornace-conti/';
  /** Another firm with a part in the same supply chain, elsewhere. */
  const sibling: Changes = {
    'firms/vetreria/index.it.mdx': smallSite[`${firm}index.it.mdx`].replace('name: Fornace Conti', 'name: Vetreria').replace('territory: murano', 'territory: veneto').replace('phase: soffiatura', 'phase: fusione').replace('people: [maria-conti]\n', ''),
    'firms/vetreria/index.en.mdx': smallSite[`${firm}index.en.mdx`],
    'firms/vetreria/forno.jpg': smallSite[`${firm}forno.jpg`],
  };
  const reasons = async (changes: Changes) => storyOf(await smallEdition(changes)).related.stories.map(({ card, reason }) => [card.link.label, reason]);

  test('share the most first, the newer first among equals, and say what they share', async () => {
    expect(
      await reasons({
        ...furtherStory('place-old', '2026-01-01', 'territory: murano\n'),
        ...furtherStory('place-new', '2026-02-01', 'territory: murano\n'),
        ...furtherStory('craft', '2025-01-01', 'territory: murano\ncrafts: [vetro]\n'),
        ...furtherStory('nothing', '2026-03-01', 'territory: veneto\n'),
      }),
    ).toEqual([['craft', 'Same craft: Blown glass · Same place: Murano'], ['place-new', 'Same place: Murano'], ['place-old', 'Same place: Murano']]);
  });

  test('may share no more than a supply chain, through their firms', async () => {
    expect(await reasons({ ...sibling, ...furtherStory('chain', '2026-01-01', 'territory: veneto\nfirms: [vetreria]\n') })).toEqual([['chain', 'Same supply chain: Murano glass']]);
  });

  test('are none where nothing is shared', async () => {
    expect(await reasons(furtherStory('nothing', '2026-03-01', 'territory: veneto\n'))).toEqual([]);
  });
});

describe('a story', () => {
  test('names itself in the other language, or says that it is not told there yet', async () => {
    expect(storyOf(await smallEdition({}, { locale: 'it' })).toldIn).toEqual([{ label: 'Anche in inglese', story: { title: 'The lit furnace', href: '/en/stories/the-lit-furnace/', lang: 'en' } }]);
    const untranslated = { 'stories/il-forno-acceso/index.en.mdx': undefined, 'territories/murano/index.en.mdx': smallSite['territories/murano/index.en.mdx'].replace(/\[([^\]]+)\]\(story:[^)]+\)/, '$1') };
    expect(storyOf(await smallEdition(untranslated, { locale: 'it' })).toldIn).toEqual([{ label: 'Non ancora in inglese' }]);
  });

  test('can be quoted, with its translator where it was translated', async () => {
    const translated = { 'stories/il-forno-acceso/index.it.mdx': smallSite['stories/il-forno-acceso/index.it.mdx'].replace('author:', 'translators: [anna-neri]\nauthor:') };
    const { citation } = storyOf(await smallEdition(translated));
    expect(citation).toMatchObject({ text: 'Luca Verdi, “The lit furnace”, translated by Anna Neri, Piccolo, 9 March 2026.', address: 'https://piccolo.example.org/en/stories/the-lit-furnace/' });
    expect(citation.share.links.map(({ href }) => href)).toEqual([
      'mailto:?subject=The%20lit%20furnace&body=The%20lit%20furnace%0Ahttps%3A%2F%2Fpiccolo.example.org%2Fen%2Fstories%2Fthe-lit-furnace%2F',
      'https://wa.me/?text=The%20lit%20furnace%0Ahttps%3A%2F%2Fpiccolo.example.org%2Fen%2Fstories%2Fthe-lit-furnace%2F',
    ]);
    expect(storyOf(await smallEdition(translated, { locale: 'it' })).citation.text).toBe('Luca Verdi, «Il forno acceso», Piccolo, 9 marzo 2026.');
  });

  test('says whether its firm can be visited, also when the firm has not said', async () => {
    const visit = (view: ReturnType<typeof storyOf>) => view.people.visits.map(({ facts: [open] }) => open);
    expect(visit(storyOf(await smallEdition()))).toEqual([{ label: 'Open to visitors', value: 'Yes' }]);
    const silent = { [`firms/fornace-conti/index.it.mdx`]: smallSite['firms/fornace-conti/index.it.mdx'].replace(/visit:\n[^]*?trade:/, 'trade:'), 'firms/fornace-conti/index.en.mdx': smallSite['firms/fornace-conti/index.en.mdx'].replace(/visit:\n[^]*?---/, '---') };
    expect(visit(storyOf(await smallEdition(silent)))).toEqual([{ label: 'Open to visitors' }]);
  });
});

test('a story begins with a large letter, with the quotation mark before it, but not with a quotation mark alone', async () => {
  const en = 'stories/il-forno-acceso/index.en.mdx';
  const begins = async (text: string) => storyOf(await smallEdition({ [en]: smallSite[en].replace('The [Fornace', `${text}[Fornace`) })).hasInitial;
  expect([await begins('The '), await begins('‘At the '), await begins('‘'), await begins('')]).toEqual([true, true, false, false]);
});

import { describe, expect, test } from 'vitest';
import { joinedText, piecesOf, type Piece } from '../../admin/client/conflict.ts';
import { smallSite } from '../fixtures/small-site.ts';

const path = 'content/stories/il-forno-acceso/index.it.mdx';
const before = smallSite['stories/il-forno-acceso/index.it.mdx'];
const mine = before.replace('title: Il forno acceso', 'title: "Il forno"').replace('Torniamo', 'Torno').concat('\nScritto da me.\n');
const theirs = before.replace('Una fornace che', 'La fornace che').replace('Torniamo', 'Tornate').replace('![Il forno visto da vicino](forno.jpg)\n', '');
const pieces = piecesOf({ path, before, mine, theirs });
const differing = pieces.filter((piece) => piece.mine !== piece.theirs);
const suggested = ({ changedBy }: Piece) => changedBy ?? 'both';

describe('Two versions of a text', () => {
  test('are laid side by side by field and by paragraph, with who changed what', () => {
    expect(differing.map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['title', 'mine'],
      ['standfirst', 'theirs'],
      [undefined, undefined],
      [undefined, 'theirs'],
      [undefined, 'mine'],
    ]);
  });

  test('become one that holds what either of them changed', () => {
    const joined = joinedText(path, pieces, suggested);
    for (const words of ['title: Il forno\n', 'La fornace che', 'Torno', 'Tornate', 'Scritto da me.', 'territory: murano', '<Note kind="word">\nLa *canna* è un tubo di ferro.\n</Note>']) expect(joined).toContain(words);
  });

  test('become either of them, if one is always chosen', () => {
    expect(piecesOf({ path, before, mine: joinedText(path, pieces, () => 'mine'), theirs: mine }).every((piece) => piece.mine === piece.theirs)).toBe(true);
    expect(piecesOf({ path, before, mine: joinedText(path, pieces, () => 'theirs'), theirs }).every((piece) => piece.mine === piece.theirs)).toBe(true);
  });
});

test('A block or a piece of code is not cut where it holds an empty line', () => {
  const text = (words: string) => `---\ntitle: A\n---\n\n<Note>\n${words}\n\nb\n</Note>\n\n\`\`\`\nc\n\nd\n\`\`\`\n`;
  expect(piecesOf({ path, before: '', mine: text('x'), theirs: text('y') }).map((piece) => piece.mine)).toEqual(['A', '<Note>\nx\n\nb\n</Note>', '```\nc\n\nd\n```']);
});

test('Two people who add to a list of the site both find theirs in it', () => {
  const list = 'content/lists/evidence-kinds.yml';
  const old = smallSite['lists/evidence-kinds.yml'];
  const added = (id: string) => `${old}  - id: ${id}\n    name: { it: ${id}, en: ${id} }\n`;
  expect(joinedText(list, piecesOf({ path: list, before: old, mine: added('mia'), theirs: added('loro') }), suggested)).toMatch(/visit[\s\S]*document[\s\S]*loro[\s\S]*mia/);
});

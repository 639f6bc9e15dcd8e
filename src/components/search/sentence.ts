import type { Fragment } from './pagefind-bundle.ts';

/** Words of a sentence in a row, all found or none. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** So many words of a sentence are shown at most. */
const most = 36;
/** What has fewer words is a fact such as “Founded in: 1985”. */
const fewest = 6;
const endsSentence = /[.!?…。！？]["”»’)\]]*$/u;

/**
 * The sentence of a page that holds most of the words looked for; the first one under the title if none but the title does.
 * A long sentence is cut around the first word that was found.
 */
export function matchedSentence({ raw_content: raw, locations, meta }: Pick<Fragment, 'raw_content' | 'locations' | 'meta'>): Piece[] {
  const dense = raw.includes('\u200b');
  // The same division into words as Pagefind’s: the locations count them.
  const words = raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split(dense ? '\u200b' : /[^\S\uFEFF]+/);
  const title = (meta['title'] ?? '').trim().split(/\s+/).length;
  const found = new Set(locations.filter((place) => dense || place >= title));
  const [from, to] = best(words, found, dense ? 0 : title);
  const first = words.findIndex((_, place) => place >= from && found.has(place));
  const start = to - from <= most || first === -1 ? from : Math.max(from, Math.min(first - Math.floor(most / 3), to - most));
  const end = Math.min(to, start + most);
  const pieces = joined(words.slice(start, end).map((text, place) => ({ text, found: found.has(start + place) })), dense ? '' : ' ');
  return [...(start > from ? [{ text: '… ', found: false }] : []), ...pieces, ...(end < to ? [{ text: ' …', found: false }] : [])];
}

/** Where the best sentence begins and ends: the one with most different words found, rather a sentence than a fact, then with most words found, then the first. */
function best(words: readonly string[], found: ReadonlySet<number>, begin: number): [number, number] {
  let chosen: [number, number] = [begin, begin];
  let highest = -1;
  let from = begin;
  for (let place = begin; place < words.length; place += 1) {
    if (!endsSentence.test(words[place] ?? '') && place < words.length - 1) continue;
    const matches = words.slice(from, place + 1).filter((_, offset) => found.has(from + offset)).map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
    const score = new Set(matches).size * 100 + (place - from < fewest ? 0 : 50) + Math.min(matches.length, 49);
    if (score > highest) [chosen, highest] = [[from, place + 1], score];
    from = place + 1;
  }
  return chosen;
}

function joined(words: readonly Piece[], space: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, found } of words) {
    const last = pieces.at(-1);
    if (last?.found === found) pieces[pieces.length - 1] = { text: last.text + space + text, found };
    else {
      if (last && space !== '') pieces.push({ text: space, found: false });
      pieces.push({ text, found });
    }
  }
  return pieces;
}

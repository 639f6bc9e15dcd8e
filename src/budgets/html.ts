import { compressed, type BuiltPage } from './built.ts';
import { kilobytes, type Budget } from './budget.ts';

/** In bytes: what comes in the first two round trips of a new connection. */
const most = 20_000;
/** In bytes: what may stand around the words of a long text. */
const around = 14_000;

/** The kinds whose text is as long as its author wants. The others are lists, which have pages, or gather parts of a set size. */
const texts = new Set(['story', 'page']);

/** The words of a text are what its reader came for: a long one may weigh what they weigh, and what stands around a short one. */
const budgetOf = ({ kind, words }: BuiltPage): number => (texts.has(kind) ? Math.max(most, compressed(words) + around) : most);

export const html: Budget = {
  name: { it: 'HTML', en: 'HTML' },
  remedy: {
    it: 'La pagina porta più di quel che dice: accorcia gli elenchi in pagine, disegna le mappe con meno punti, togli attributi ripetuti.',
    en: 'The page carries more than it says: break lists into pages, draw maps with fewer points, drop repeated attributes.',
  },
  say: kilobytes,
  *weigh({ site }) {
    for (const page of site.pages) yield { page: page.path, kind: page.kind, amount: compressed(page.html), most: budgetOf(page) };
  },
};

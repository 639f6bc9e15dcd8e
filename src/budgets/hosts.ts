import type { Budget } from './budget.ts';

export const hosts: Budget = {
  name: { it: 'richieste ad altri siti', en: 'requests to other hosts' },
  remedy: {
    it: 'Il sito non chiede nulla a nessun altro: pubblica il file insieme al sito, o metti un link al suo posto.',
    en: 'The site asks nobody else for anything: publish the file with the site, or put a link in its place.',
  },
  say: String,
  *weigh({ visits }) {
    for (const { page, kind, elsewhere } of visits) yield { page, kind, amount: elsewhere.length, most: 0, part: elsewhere.join(', ') };
  },
};

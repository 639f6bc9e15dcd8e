import { compressed } from './built.ts';
import { kilobytes, type Budget } from './budget.ts';

export const styles: Budget = {
  name: { it: 'CSS', en: 'CSS' },
  remedy: {
    it: 'Niente si vede prima che i fogli di stile siano arrivati: togli le regole che non servono più, o unisci quelle che si ripetono.',
    en: 'Nothing is shown before the style sheets are there: remove rules that nothing needs, or join those that repeat.',
  },
  say: kilobytes,
  *weigh({ site }) {
    for (const page of site.pages)
      yield { page: page.path, kind: page.kind, amount: page.linked('stylesheet').reduce((sum, { attributes }) => sum + compressed(site.text(attributes.get('href') ?? '')), 0), most: 20_000 };
  },
};

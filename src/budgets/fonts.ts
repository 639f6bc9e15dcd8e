import type { Budget } from './budget.ts';

/** A face whose letters a page waits for: the browser shows nothing in its place. Faces of the reader’s own are there. */
const isWaitedFor = (face: string): boolean => face.includes('url(') && !/font-display:\s*(?:swap|fallback|optional)/.test(face);

export const fonts: Budget = {
  name: { it: 'caratteri prima che si veda la pagina', en: 'fonts before the page shows' },
  remedy: {
    it: 'Precarica al massimo due file di caratteri, e lascia che gli altri arrivino dopo: font-display: optional.',
    en: 'Preload two font files at most, and let the others come later: font-display: optional.',
  },
  say: String,
  *weigh({ site }) {
    for (const page of site.pages) {
      const preloaded = page.linked('preload').filter(({ attributes }) => attributes.get('as') === 'font');
      const faces = page.linked('stylesheet').flatMap(({ attributes }) => site.text(attributes.get('href') ?? '').match(/@font-face\s*\{[^}]*\}/g) ?? []);
      yield { page: page.path, kind: page.kind, amount: preloaded.length + faces.filter(isWaitedFor).length, most: 2 };
    }
  },
};

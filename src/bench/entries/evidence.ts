import { Both } from '../both.ts';
import { day, times, type Draft } from '../entry.ts';
import type { Cast, Named } from '../plan.ts';
import { line } from '../prose.ts';
import { claims } from './story.ts';

/** A check of a story, a firm or a product. `isStale`: the text is no longer the one that was checked. */
export function check(cast: Cast, subject: 'story' | 'firm' | 'product', about: Named, isStale: boolean): Draft {
  const { chance } = cast;
  return {
    collection: 'check',
    id: `verifica-${subject}-${about.id}`,
    photos: [],
    data: {
      title: new Both(`Che cosa è stato controllato: ${about.name}`.slice(0, 120), `What was checked: ${about.name}`.slice(0, 120)),
      [subject]: about.id,
      checkedBy: chance.pick(cast.verifiers).id,
      checkedOn: '2026-06-16',
      validUntil: '2028-06-16',
      method: chance.pick(['visit', 'document', 'interview', 'register']),
      claims: times(claims, () => ({ statement: line(chance), evidence: chance.pick(['visit', 'document', 'measurement']), note: line(chance), url: 'https://registro.example.org/atto', outcome: chance.pick(['confirmed', 'confirmed', 'confirmed', 'notConfirmed', 'withdrawn']) })),
      texts: isStale ? [{ language: 'it', digest: '0'.repeat(64) }] : [],
      sample: true,
    },
  };
}

export function mention(cast: Cast, place: number): Draft {
  const { chance, of } = cast;
  const subject = { firm: chance.pick(of.firm).id, ...(place % 3 === 0 && { brand: chance.favour(of.brand).id }), ...(place % 2 === 0 && { story: chance.pick(of.story).id }) };
  return {
    collection: 'mention',
    id: `menzione-${place + 1}`,
    photos: [],
    data: {
      title: line(chance, 150).it,
      ...subject,
      outlet: 'Il giornale di prova',
      url: `https://giornale.example.org/articolo-${place}`,
      archivedUrl: `https://archivio.example.org/articolo-${place}`,
      date: day(cast, 2020, 2026),
      language: 'it',
      kind: chance.pick(['press', 'award', 'exhibition', 'certification', 'review']),
      quote: line(chance, 280),
      sample: true,
    },
  };
}

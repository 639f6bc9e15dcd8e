import type { Entry } from '../ingest/index.ts';
import { models } from '../model/index.ts';
import type { Edition } from './edition.ts';
import { optionLabel } from './labels.ts';
import type { NotesParts } from './notes.ts';
import { cards, fact, facts, linkFact, paragraphs, phoneLink, referringCards } from './parts.ts';

export function networkParts(edition: Edition, entry: Entry<'network'>): NotesParts {
  const { t, format } = edition;
  const { data } = edition.version(entry);
  const [standfirst = '', ...more] = paragraphs(data.purpose);
  const { name, email, phone } = data.manager ?? {};
  return {
    page: 'notes',
    kicker: [{ label: optionLabel(edition, models.network.fields.kind, data.kind) }, ...(data.territory ? edition.links([data.territory]) : [])],
    standfirst,
    notes: more.map((text) => ({ text })),
    beside: facts(edition, t('network.facts'), [
      fact(t('network.founded'), data.foundedOn && format.date(data.foundedOn)),
      fact(t('network.manager'), name),
      linkFact(t('firm.email'), email === undefined ? [] : [{ label: email, href: `mailto:${email}` }]),
      linkFact(t('firm.phone'), phone === undefined ? [] : [phoneLink(phone)]),
      linkFact(t('firm.website'), data.website === undefined ? [] : [{ label: new URL(data.website).hostname, href: data.website }]),
    ]),
    sections: [
      ...(data.results.length === 0 ? [] : [{ kind: 'schedule', heading: t('network.results'), items: data.results.map(({ year, text }) => ({ when: year, what: text })) } as const]),
      ...referringCards(edition, t('network.members'), entry, 'firm'),
      ...(data.territory ? cards(edition, t('network.territory'), edition.found([data.territory])) : []),
    ],
  };
}

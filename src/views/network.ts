import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { fact, facts, linkFact, paragraphs, phoneLink, referringCards } from './parts.ts';
import type { EntryParts } from './section.ts';

export function networkParts(edition: Edition, entry: Entry<'network'>): EntryParts {
  const { t, format } = edition;
  const { data } = edition.version(entry);
  const [standfirst = '', ...more] = paragraphs(data.purpose);
  const { name, email, phone } = data.manager ?? {};
  return {
    kicker: data.territory ? edition.links([data.territory]) : [],
    standfirst,
    sections: [
      ...(more.length > 0 ? [{ kind: 'text', paragraphs: more } as const] : []),
      ...facts(edition, t('network.facts'), [
        fact(t('network.founded'), data.foundedOn && format.date(data.foundedOn)),
        fact(t('network.manager'), name),
        linkFact(t('firm.email'), email === undefined ? [] : [{ label: email, href: `mailto:${email}` }]),
        linkFact(t('firm.phone'), phone === undefined ? [] : [phoneLink(phone)]),
        linkFact(t('firm.website'), data.website === undefined ? [] : [{ label: new URL(data.website).hostname, href: data.website }]),
      ]),
      ...facts(edition, t('network.results'), data.results.map(({ year, text }) => fact(year, text))),
      ...referringCards(edition, t('network.members'), entry, 'firm'),
    ],
  };
}

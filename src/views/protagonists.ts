import type { Entry } from '../ingest/index.ts';
import type { Data } from '../model/index.ts';
import { initials } from './brand-mark.ts';
import { isSample, pictureOf } from './card.ts';
import type { Edition, ImageView, LinkView } from './edition.ts';
import { fact, mostCards, paragraphs } from './parts.ts';
import type { FactView } from './section.ts';

/** Somebody whom a story is about. Without a portrait there is a monogram. */
export interface ProtagonistView {
  readonly link: LinkView;
  readonly role: string;
  readonly text?: string;
  readonly image?: ImageView;
  readonly monogram: string;
  readonly firm?: LinkView;
  readonly sample?: string;
}

/** Whether, when and where a firm of a story can be visited. */
export interface VisitView {
  readonly heading: string;
  readonly facts: readonly FactView[];
  readonly undeclared: string;
  /** Leads to the firm's own page. */
  readonly firm: LinkView;
  readonly sample?: string;
}

const sample = (edition: Edition, entry: Entry) => (isSample(entry) ? { sample: edition.t('sample.label') } : {});

/** The people who have a page in this language. */
export function protagonists(edition: Edition, people: readonly Entry<'person'>[]): ProtagonistView[] {
  return people.filter(({ versions }) => versions.has(edition.locale)).slice(0, mostCards).map((person) => {
    const { name, role, bio, firm } = edition.data(person);
    const image = pictureOf(edition, person);
    const [text] = paragraphs(bio);
    const [works] = firm ? edition.links([firm]) : [];
    return { link: edition.link(person), role, ...(text !== undefined && { text }), ...(image && { image }), monogram: initials(name), ...(works && { firm: works }), ...sample(edition, person) };
  });
}

/** How to visit the firms that have a page in this language. */
export function visits(edition: Edition, firms: readonly Entry<'firm'>[]): VisitView[] {
  const { t, locale } = edition;
  return firms.filter(({ versions }) => versions.has(locale)).slice(0, mostCards).map((firm) => {
    const { name, address, visit } = edition.data(firm);
    return {
      heading: t('story.visit', { firm: name }),
      facts: [...opening(edition, visit), fact(t('firm.address'), `${address.street}, ${address.postalCode} ${address.place}`)],
      undeclared: t('fact.undeclared'),
      firm: edition.link(firm),
      ...sample(edition, firm),
    };
  });
}

function opening({ t, format }: Edition, visit: Data<'firm'>['visit']): FactView[] {
  if (!visit?.open) return [fact(t('visit.open'), visit && t('visit.no'))];
  const hours = visit.hours.map(({ day, opens, closes }) => `${t(`option.weekday.${day}`)} ${opens}–${closes}`);
  return [
    fact(t('visit.open'), visit.byAppointment === true ? t('visit.byAppointment') : t('visit.yes')),
    fact(t('visit.hours'), hours.join(', ')),
    ...(visit.experiences.length > 0 ? [fact(t('visit.experiences'), visit.experiences.map(({ name }) => name).join('; '))] : []),
    fact(t('visit.languages'), format.list(visit.languages.map((code) => format.language(code)))),
  ];
}

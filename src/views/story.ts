import type { Entry } from '../ingest/index.ts';
import { models } from '../model/index.ts';
import { bodyView } from './body.ts';
import type { Edition } from './edition.ts';
import { optionLabel } from './labels.ts';
import { cards, facts, fact, ledgers, linkFact, mentions, sources } from './parts.ts';
import type { EntryParts } from './section.ts';

/** How many words a reader reads in a minute (Brysbaert 2019, non-fiction, rounded down for unfamiliar names). */
const wordsPerMinute = 220;

export function storyParts(edition: Edition, entry: Entry<'story'>): EntryParts {
  const { t, format } = edition;
  const { data, body } = edition.version(entry);
  const minutes = Math.max(1, Math.round((body?.words ?? 0) / wordsPerMinute));
  const [author] = edition.links([data.author]);
  return {
    kicker: [...edition.links(data.brands), ...edition.links([data.territory]), ...edition.links(data.crafts)],
    standfirst: data.standfirst,
    byline: [t('story.by', { author: author?.label ?? '' }), format.date(data.publishedOn), t('story.minutes', { count: minutes })].join(' · '),
    image: edition.image(entry, data.hero),
    sections: [
      { kind: 'body', body: bodyView(edition, entry) },
      ...ledgers(edition, entry),
      ...cards(edition, t('story.subjects'), [...edition.found(data.people), ...edition.found(data.firms), ...edition.found(data.products)]),
      ...facts(edition, t('story.about'), [
        fact(t('story.kind'), optionLabel(edition, models.story.fields.kind, data.kind)),
        linkFact(t('story.author'), edition.links([data.author])),
        ...(data.translators.length > 0 ? [linkFact(t('story.translators'), edition.links(data.translators))] : []),
        ...(data.interviewedOn === undefined ? [] : [fact(t('story.interviewedOn'), format.date(data.interviewedOn))]),
        fact(t('story.publishedOn'), format.date(data.publishedOn)),
        ...(data.updatedOn === undefined ? [] : [fact(t('story.updatedOn'), format.date(data.updatedOn))]),
      ]),
      ...sources(edition, data.sources),
      ...mentions(edition, entry),
      ...cards(edition, t('story.related'), related(edition, entry)),
    ],
  };
}

/** Of each subject, only this many of its newest stories may be related: a subject of thousands says little. */
const mostOfSubject = 24;

/** The stories that share most with this one: craft, firm, brand, place; the newer first among equals. */
export function related(edition: Edition, story: Entry<'story'>): Entry<'story'>[] {
  const { data } = story.main;
  const shared = new Map<Entry<'story'>, number>();
  for (const reference of [...data.crafts, ...data.firms, ...data.brands, data.territory]) {
    const subject = edition.content.find(reference);
    if (!subject) continue;
    for (const other of edition.newest(subject, mostOfSubject)) if (other !== story) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .sort(([a, sharedByA], [b, sharedByB]) => sharedByB - sharedByA || b.main.data.publishedOn.localeCompare(a.main.data.publishedOn) || a.id.localeCompare(b.id))
    .slice(0, 3)
    .map(([other]) => other);
}

import { isOf, type Entry } from '../ingest/index.ts';
import { cardOf, type CardView } from './card.ts';
import type { Edition } from './edition.ts';

/** A story that is near another one, and what they share. */
export interface RelatedView {
  readonly card: CardView;
  readonly reason: string;
}

/** Of each subject, only this many of its newest stories may be related: a subject of thousands says little. */
const mostOfSubject = 24;
const mostRelated = 3;
/** More than this is no reason but a list. */
const mostReasons = 2;

/** What a story may share with others, the strongest first. Supply chains are those of its firms. */
function subjects(edition: Edition, { main: { data } }: Entry<'story'>): readonly Entry[] {
  const firms = edition.found(data.firms);
  const chains = firms.flatMap(({ main }) => edition.found(main.data.supplyChains.map(({ chain }) => chain)));
  return [...new Set<Entry>([...edition.found(data.crafts), ...firms, ...chains, ...edition.found(data.brands), ...edition.found([data.territory])])];
}

/** The stories that share most with this one, each with what is shared; the newer first among equals. */
export function related(edition: Edition, story: Entry<'story'>): { story: Entry<'story'>; shared: readonly Entry[] }[] {
  const shared = new Map<Entry<'story'>, Entry[]>();
  for (const subject of subjects(edition, story))
    for (const other of edition.newest(subject, mostOfSubject)) if (other !== story) shared.set(other, [...(shared.get(other) ?? []), subject]);
  return [...shared]
    .map(([other, each]) => ({ story: other, shared: each }))
    .sort((a, b) => b.shared.length - a.shared.length || b.story.main.data.publishedOn.localeCompare(a.story.main.data.publishedOn) || a.story.id.localeCompare(b.story.id))
    .slice(0, mostRelated);
}

/** The stories near this one, as cards that say why they are there. */
export const relatedViews = (edition: Edition, story: Entry<'story'>): RelatedView[] =>
  related(edition, story).map((each) => ({ card: cardOf(edition, each.story), reason: each.shared.slice(0, mostReasons).map((subject) => reasonFor(edition, subject)).join(' · ') }));

function reasonFor(edition: Edition, subject: Entry): string {
  const { t } = edition;
  const name = edition.title(subject);
  if (isOf(subject, 'craft')) return t('related.craft', { name });
  if (isOf(subject, 'firm')) return t('related.firm', { name });
  if (isOf(subject, 'supply-chain')) return t('related.chain', { name });
  if (isOf(subject, 'brand')) return t('related.brand', { name });
  return t('related.territory', { name });
}

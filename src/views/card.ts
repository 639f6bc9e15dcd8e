import { isOf, type Entry } from '../ingest/index.ts';
import { models, type ModelName } from '../model/index.ts';
import { emblemOf, initials, type EmblemView } from './brand-mark.ts';
import { brandOf } from './brand-of.ts';
import type { Edition, ImageView, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';
import { tallyOf } from './outcomes.ts';

/** An entry in short, as lists and asides show it. */
export interface CardView {
  /** The collection of the entry. */
  readonly of: ModelName;
  readonly link: LinkView;
  /** The brand whose colour the card has. */
  readonly brand?: EmblemView;
  readonly kicker: string;
  readonly text: string;
  readonly image?: ImageView;
  /** What stands in the place of the portrait that a person does not have. */
  readonly monogram?: string;
  /** How many of the entry’s claims were confirmed. */
  readonly checked?: string;
  /** The note that this is an invented sample. */
  readonly sample?: string;
}

const known = new WeakMap<Edition, Map<Entry, CardView>>();

/** The card of an entry, which is the same on every page of an edition. */
export function cardOf(edition: Edition, entry: Entry): CardView {
  const cards = known.get(edition) ?? new Map<Entry, CardView>();
  known.set(edition, cards);
  const card = cards.get(entry) ?? makeCard(edition, entry);
  cards.set(entry, card);
  return card;
}

function makeCard(edition: Edition, entry: Entry): CardView {
  const { kicker, text } = summary(edition, entry);
  const image = pictureOf(edition, entry);
  const brand = brandOf(edition, entry);
  const tally = tallyOf(edition, entry);
  return {
    of: entry.collection,
    link: edition.link(entry),
    ...(brand && { brand: emblemOf(edition, brand) }),
    kicker,
    text,
    ...(image && { image }),
    ...(!image && isOf(entry, 'person') && { monogram: initials(edition.title(entry)) }),
    ...(tally && { checked: edition.t('card.checked', { confirmed: String(tally.confirmed), total: String(tally.total) }) }),
    ...(isSample(entry) && { sample: edition.t('sample.label') }),
  };
}

export const isSample = ({ main: { data } }: Entry): boolean => 'sample' in data && data.sample === true;

/** The one picture that stands for an entry. */
export function pictureOf(edition: Edition, entry: Entry): ImageView | undefined {
  const data = edition.data(entry);
  const picture = 'hero' in data ? data.hero : 'portrait' in data ? data.portrait : 'image' in data ? data.image : undefined;
  return picture && edition.image(entry, picture);
}

/** What kind of thing an entry is, and one sentence about it. */
export function summary(edition: Edition, entry: Entry): { kicker: string; text: string } {
  const { t } = edition;
  const kindOf = (data: { readonly kind: string }) => {
    const fields: Readonly<Record<string, Parameters<typeof optionLabel>[1]>> = models[entry.collection].fields;
    const field = fields['kind'];
    return field ? optionLabel(edition, field, data.kind) : '';
  };
  if (isOf(entry, 'story')) {
    const data = edition.data(entry);
    const [brand] = edition.links(data.brands);
    return { kicker: [brand?.label ?? kindOf(data), ...edition.links([data.territory]).map(({ label }) => label)].join(' · '), text: data.standfirst };
  }
  if (isOf(entry, 'firm')) {
    const data = edition.data(entry);
    return { kicker: [...edition.links(data.crafts), ...edition.links([data.territory])].map(({ label }) => label).join(' · '), text: data.standfirst };
  }
  if (isOf(entry, 'person')) return { kicker: kindOf(edition.data(entry)), text: edition.data(entry).role };
  if (isOf(entry, 'brand')) return { kicker: kindOf(edition.data(entry)), text: edition.data(entry).promise };
  if (isOf(entry, 'territory')) return { kicker: kindOf(edition.data(entry)), text: edition.data(entry).standfirst };
  if (isOf(entry, 'event')) return { kicker: `${kindOf(edition.data(entry))} · ${edition.format.span(edition.data(entry).start, edition.data(entry).end)}`, text: edition.data(entry).standfirst };
  if (isOf(entry, 'network')) return { kicker: kindOf(edition.data(entry)), text: edition.data(entry).purpose };
  if (isOf(entry, 'product')) return { kicker: edition.links([edition.data(entry).firm]).map(({ label }) => label).join(), text: edition.data(entry).standfirst };
  if (isOf(entry, 'page')) return { kicker: '', text: edition.data(entry).description };
  if (isOf(entry, 'supply-chain')) return { kicker: t('kind.supply-chain'), text: edition.data(entry).standfirst };
  if (isOf(entry, 'craft')) return { kicker: t('kind.craft'), text: edition.data(entry).standfirst };
  if (isOf(entry, 'market')) return { kicker: edition.format.country(edition.data(entry).country), text: edition.data(entry).standfirst };
  return { kicker: '', text: '' };
}

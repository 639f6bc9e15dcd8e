import { isOf, type Entry } from '../ingest/index.ts';
import { isListed } from '../routing/routes.ts';
import { entryGraph } from '../seo/graph.ts';
import { brandParts, type BrandParts } from './brand.ts';
import { craftParts } from './craft.ts';
import type { Edition, LinkView } from './edition.ts';
import { eventParts, type EventParts } from './event.ts';
import { firmParts, type FirmParts } from './firm.ts';
import { frameView, type FrameView } from './frame.ts';
import { marketParts } from './market.ts';
import { networkParts } from './network.ts';
import type { NotesParts } from './notes.ts';
import { pageParts, type PageParts } from './page.ts';
import { personParts, type PersonParts } from './person.ts';
import { productParts, type ProductParts } from './product.ts';
import { searchView, type SearchView } from './search-facets.ts';
import type { EntryParts } from './section.ts';
import { storyParts, type StoryParts } from './story.ts';
import { supplyChainParts, type SupplyChainParts } from './supply-chain.ts';
import { territoryParts, type TerritoryParts } from './territory.ts';

/** What the page of every entry has around its parts. */
interface Around {
  readonly frame: FrameView;
  readonly title: string;
  readonly search: SearchView;
}
type OwnParts = StoryParts | FirmParts | BrandParts | SupplyChainParts | ProductParts | PersonParts | EventParts | TerritoryParts | NotesParts | PageParts;
/** The page of one entry: most kinds share an anatomy, some have their own. */
export type EntryView = Around & ((EntryParts & { readonly page: 'entry' }) | OwnParts);

function parts(edition: Edition, entry: Entry): EntryParts | OwnParts {
  if (isOf(entry, 'story')) return storyParts(edition, entry);
  if (isOf(entry, 'firm')) return firmParts(edition, entry);
  if (isOf(entry, 'person')) return personParts(edition, entry);
  if (isOf(entry, 'territory')) return territoryParts(edition, entry);
  if (isOf(entry, 'brand')) return brandParts(edition, entry);
  if (isOf(entry, 'supply-chain')) return supplyChainParts(edition, entry);
  if (isOf(entry, 'product')) return productParts(edition, entry);
  if (isOf(entry, 'event')) return eventParts(edition, entry);
  if (isOf(entry, 'network')) return networkParts(edition, entry);
  if (isOf(entry, 'market')) return marketParts(edition, entry);
  if (isOf(entry, 'craft')) return craftParts(edition, entry);
  if (isOf(entry, 'page')) return pageParts(edition, entry);
  throw new Error(`${entry.collection} has no page`);
}

export function entryView(edition: Edition, entry: Entry): EntryView {
  const { t } = edition;
  const made = parts(edition, entry);
  const title = edition.title(entry);
  const { collection } = entry;
  const isArticle = isOf(entry, 'story');
  const { seoTitle = title, seoDescription = made.standfirst } = isArticle ? edition.version(entry).data : {};
  const breadcrumbs: LinkView[] = [
    { label: t('nav.home'), href: `/${edition.locale}/` },
    ...(isListed(collection) ? [{ label: t(`list.${collection}`), href: edition.href({ kind: 'list', collection, page: 1 }) ?? '' }] : []),
    { label: title },
  ];
  return {
    page: 'entry',
    ...made,
    frame: frameView(edition, { route: { kind: 'entry', entry }, title: seoTitle, description: clip(seoDescription), breadcrumbs, type: isArticle ? 'article' : 'website', image: made.image, graph: entryGraph(edition, entry) }),
    title,
    search: searchView(edition, entry),
  };
}

/** A description as search engines show it: at most 170 characters, cut between words. */
const clip = (text: string) => (text.length <= 170 ? text : `${text.slice(0, 169).replace(/\s+\S*$/, '')}…`);

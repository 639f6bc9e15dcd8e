import { isOf, type Entry } from '../ingest/index.ts';
import { overview, type OverviewView } from '../maps/overview.ts';
import { models } from '../model/index.ts';
import { siteGraph } from '../seo/graph.ts';
import { brandMark, emblemOf, type BrandMark, type EmblemView } from './brand-mark.ts';
import { brandOf } from './brand-of.ts';
import { cardOf, type CardView } from './card.ts';
import type { Edition, LinkView } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';
import { optionLabel } from './labels.ts';
import { latestClaims, tallyOf, type CheckedClaim } from './outcomes.ts';
import { mostCards } from './parts.ts';

/** A heading, and the way to all that it names. */
export interface HeadingView {
  readonly title: string;
  readonly more?: LinkView;
}

/** A place with what is made there and how far it is from where travellers arrive. */
export interface AtlasPlace {
  readonly link: LinkView;
  readonly brand?: EmblemView;
  readonly kind: string;
  readonly crafts: string;
  readonly distance?: string;
}

export interface HomeView {
  readonly page: 'home';
  readonly frame: FrameView;
  /** How long the site's name is: the shorter, the larger it is set. */
  readonly masthead: 'short' | 'medium' | 'long';
  readonly lead?: CardView & { readonly kickers: readonly LinkView[]; readonly byline: string; readonly stamp?: LinkView };
  readonly brands?: HeadingView & { readonly marks: readonly (BrandMark & { readonly promise: string; readonly facts: string })[] };
  readonly stories?: HeadingView & { readonly cards: readonly CardView[] };
  readonly atlas?: HeadingView & { readonly places: readonly AtlasPlace[]; readonly map?: OverviewView; readonly label: string };
  readonly buyers?: { readonly title: string; readonly text: string; readonly action: string; readonly kind: string; readonly label: string; readonly submit: string; readonly crafts: { readonly label: string; readonly links: readonly LinkView[] } };
  readonly checks?: HeadingView & { readonly text: string; readonly claims: readonly CheckedClaim[] };
  readonly newsletter?: { readonly title: string; readonly text: string; readonly link: LinkView };
}

/** How many stories stand under the lead, brands beside each other, crafts to choose from, and lines in the log of checks. */
const [mostStories, mostBrands, mostCrafts, mostClaims] = [6, 12, 12, 6];

export function homeView(edition: Edition): HomeView {
  const { site } = edition;
  const stories = edition.ordered('story');
  const lead = stories.find(({ main }) => main.data.featured === true) ?? stories[0];
  const letters = [...site.name].length;
  return {
    page: 'home',
    frame: frameView(edition, { route: { kind: 'home' }, title: site.name, description: site.description, breadcrumbs: [], type: 'website', graph: siteGraph(edition) }),
    masthead: letters <= 9 ? 'short' : letters <= 14 ? 'medium' : 'long',
    ...(lead && { lead: leadOf(edition, lead) }),
    ...brandsOf(edition),
    ...storiesOf(edition, stories.filter((story) => story !== lead)),
    ...atlasOf(edition),
    ...buyersOf(edition),
    ...checksOf(edition),
    ...newsletterOf(edition),
  };
}

/** The link to a list, under a name of its own. */
function toList(edition: Edition, collection: 'brand' | 'story' | 'territory', label: string): Pick<HeadingView, 'more'> {
  const href = edition.href({ kind: 'list', collection, page: 1 });
  return href === undefined ? {} : { more: { label, href } };
}

function leadOf(edition: Edition, story: Entry<'story'>): NonNullable<HomeView['lead']> {
  const { t, format } = edition;
  const { data, body } = edition.version(story);
  const card = cardOf(edition, story);
  const [author] = edition.links([data.author]);
  const tally = tallyOf(edition, story);
  return {
    ...card,
    kickers: [...edition.links(data.brands), ...edition.links([data.territory]), ...edition.links(data.crafts)],
    byline: [t('story.by', { author: author?.label ?? '' }), format.date(data.publishedOn)].join(' · '),
    ...(tally && { stamp: { label: t('home.stamp', { confirmed: String(tally.confirmed), total: String(tally.total) }), ...(body && { href: `${card.link.href ?? ''}#claim-1` }) } }),
  };
}

function brandsOf(edition: Edition): Pick<HomeView, 'brands'> {
  const { t } = edition;
  const all = edition.ordered('brand');
  if (all.length === 0) return {};
  return {
    brands: {
      title: t('home.brands'),
      ...toList(edition, 'brand', t('home.allBrands')),
      marks: all.slice(0, mostBrands).map((brand) => ({
        ...brandMark(edition, brand),
        promise: edition.data(brand).promise,
        facts: edition.links(brand.main.data.territories).map(({ label }) => label).join(', '),
      })),
    },
  };
}

function storiesOf(edition: Edition, stories: readonly Entry<'story'>[]): Pick<HomeView, 'stories'> {
  if (stories.length === 0) return {};
  return { stories: { title: edition.t('home.stories'), ...toList(edition, 'story', edition.t('home.allStories')), cards: stories.slice(0, mostStories).map((story) => cardOf(edition, story)) } };
}

function atlasOf(edition: Edition): Pick<HomeView, 'atlas'> {
  const { t, format } = edition;
  const places = edition.ordered('territory').filter(({ main }) => main.data.kind !== 'region');
  if (places.length === 0) return {};
  const shown = places.slice(0, mostCards);
  const map = overview(
    edition.sheets,
    shown.map((entry) => {
      const brand = brandOf(edition, entry);
      return { ...entry.main.data.position, ...edition.link(entry), ...(brand && { brand: brand.id }) };
    }),
  );
  const placeOf = (entry: Entry<'territory'>): AtlasPlace => {
    const { kind, within, crafts, airports, stations } = edition.data(entry);
    const brand = brandOf(edition, entry);
    const [nearest] = [...airports, ...stations].filter(({ km }) => km > 1).sort((a, b) => a.minutes - b.minutes);
    return {
      link: edition.link(entry),
      ...(brand && { brand: emblemOf(edition, brand) }),
      kind: [optionLabel(edition, models.territory.fields.kind, kind), ...edition.links(within ? [within] : []).map(({ label }) => label)].join(', '),
      crafts: edition.links(crafts).map(({ label }) => label).join(', '),
      ...(nearest && { distance: t('atlas.from', { km: format.kilometres(nearest.km), place: nearest.name }) }),
    };
  };
  return { atlas: { title: t('home.territories'), ...toList(edition, 'territory', t('home.allTerritories')), places: shown.map(placeOf), label: t('map.sites'), ...(map && { map }) } };
}

function buyersOf(edition: Edition): Pick<HomeView, 'buyers'> {
  const { t, locale, routes } = edition;
  const action = routes.path({ kind: 'search' }, locale);
  if (action === undefined || edition.ordered('firm').length === 0) return {};
  const crafts = edition.ordered('craft').slice(0, mostCrafts).map((craft) => edition.link(craft));
  return { buyers: { title: t('home.buyers'), text: t('home.buyersText'), action, kind: t('list.firm'), label: t('home.buyersLabel'), submit: t('search.submit'), crafts: { label: t('list.craft'), links: crafts } } };
}

function checksOf(edition: Edition): Pick<HomeView, 'checks'> {
  const { t } = edition;
  const claims = latestClaims(edition, mostClaims);
  if (claims.length === 0) return {};
  const method = edition.content.find({ collection: 'page', id: 'method' });
  return { checks: { title: t('home.checks'), text: t('home.checksText'), ...(method && isOf(method, 'page') && { more: edition.link(method) }), claims } };
}

function newsletterOf({ t, site }: Edition): Pick<HomeView, 'newsletter'> {
  return site.newsletterUrl === undefined ? {} : { newsletter: { title: t('home.newsletter'), text: t('home.newsletterText'), link: { label: t('home.newsletterLink'), href: site.newsletterUrl } } };
}

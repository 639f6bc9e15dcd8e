import { isOf, type Entry } from '../ingest/index.ts';
import { siteGraph } from '../seo/graph.ts';
import { atlasView, type AtlasView } from './atlas.ts';
import { brandMark, type BrandMark } from './brand-mark.ts';
import { cardOf, type CardView } from './card.ts';
import type { Edition, LinkView } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';
import { latestClaims, tallyOf, type CheckedClaim } from './outcomes.ts';

/** A heading, and the way to all that it names. */
export interface HeadingView {
  readonly title: string;
  readonly more?: LinkView;
}

export interface HomeView {
  readonly page: 'home';
  readonly frame: FrameView;
  /** How long the site's name is: the shorter, the larger it is set. */
  readonly masthead: 'short' | 'medium' | 'long';
  readonly lead?: CardView & { readonly kickers: readonly LinkView[]; readonly byline: string; readonly stamp?: LinkView };
  readonly brands?: HeadingView & { readonly marks: readonly (BrandMark & { readonly promise: string; readonly facts: string })[] };
  readonly stories?: HeadingView & { readonly cards: readonly CardView[] };
  readonly atlas?: HeadingView & AtlasView;
  readonly buyers?: { readonly title: string; readonly text: string; readonly action: string; readonly label: string; readonly submit: string; readonly crafts: { readonly label: string; readonly links: readonly LinkView[] } };
  readonly checks?: HeadingView & { readonly text: string; readonly claims: readonly CheckedClaim[] };
  readonly newsletter?: { readonly title: string; readonly text: string; readonly link: LinkView };
}

/** How many stories stand under the lead, brands beside each other, crafts to choose from, and lines in the log of checks. */
const [mostStories, mostBrands, mostCrafts, mostClaims] = [6, 12, 12, 6];

export function homeView(edition: Edition): HomeView {
  const { site } = edition;
  const stories = edition.ordered('story');
  const lead = stories.find(({ main }) => main.data.featured === true) ?? stories[0];
  const letters = Array.from(site.name).length;
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
        promise: firstSentence(edition, edition.data(brand).promise),
        facts: edition.links(brand.main.data.territories).map(({ label }) => label).join(', '),
      })),
    },
  };
}

/** A brand says in its first sentence what it is; its page has the others. */
function firstSentence({ locale }: Edition, text: string): string {
  const [sentence] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return sentence?.segment.trim() ?? '';
}

function storiesOf(edition: Edition, stories: readonly Entry<'story'>[]): Pick<HomeView, 'stories'> {
  if (stories.length === 0) return {};
  return { stories: { title: edition.t('home.stories'), ...toList(edition, 'story', edition.t('home.allStories')), cards: stories.slice(0, mostStories).map((story) => cardOf(edition, story)) } };
}

function atlasOf(edition: Edition): Pick<HomeView, 'atlas'> {
  const atlas = atlasView(edition, edition.t('map.sites'));
  return atlas ? { atlas: { title: edition.t('home.territories'), ...toList(edition, 'territory', edition.t('home.allTerritories')), ...atlas } } : {};
}

function buyersOf(edition: Edition): Pick<HomeView, 'buyers'> {
  const { t } = edition;
  const action = edition.href({ kind: 'list', collection: 'firm', page: 1 });
  if (action === undefined) return {};
  const crafts = edition.ordered('craft').slice(0, mostCrafts).map((craft) => edition.link(craft));
  return { buyers: { title: t('home.buyers'), text: t('home.buyersText'), action, label: t('home.buyersLabel'), submit: t('search.submit'), crafts: { label: t('list.craft'), links: crafts } } };
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

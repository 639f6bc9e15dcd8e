import { siteGraph } from '../seo/graph.ts';
import { cardOf, type CardView } from './card.ts';
import { editions, type Edition } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';
import { inOrder } from './list.ts';
import { cards } from './parts.ts';
import type { SectionView } from './section.ts';

export interface HomeView {
  readonly frame: FrameView;
  readonly title: string;
  readonly standfirst: string;
  readonly lead?: CardView;
  readonly sections: readonly SectionView[];
}

function homeView(edition: Edition): HomeView {
  const { t, routes, locale, site } = edition;
  const stories = inOrder(edition, routes.entries('story', locale));
  const isFeatured = (entry: (typeof stories)[number]) => 'featured' in entry.main.data && entry.main.data.featured === true;
  const lead = stories.find(isFeatured) ?? stories[0];
  const events = inOrder(edition, routes.entries('event', locale));
  return {
    frame: frameView(edition, { route: { kind: 'home' }, title: site.name, description: site.description, breadcrumbs: [], type: 'website', graph: siteGraph(edition) }),
    title: site.tagline,
    standfirst: site.description,
    ...(lead && { lead: cardOf(edition, lead) }),
    sections: [
      ...cards(edition, t('home.stories'), stories.filter((story) => story !== lead).slice(0, 6)),
      ...cards(edition, t('home.brands'), inOrder(edition, routes.entries('brand', locale))),
      ...cards(edition, t('home.territories'), inOrder(edition, routes.entries('territory', locale))),
      ...cards(edition, t('home.chains'), inOrder(edition, routes.entries('supply-chain', locale))),
      ...cards(edition, t('home.events'), events.slice(0, 3)),
    ],
  };
}

/** The static paths of the home page, in every language. */
export const homePaths = async (): Promise<{ params: { locale: string }; props: { view: HomeView } }[]> =>
  (await editions()).map((edition) => ({ params: { locale: edition.locale }, props: { view: homeView(edition) } }));

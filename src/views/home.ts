import { siteGraph } from '../seo/graph.ts';
import { cardOf, type CardView } from './card.ts';
import type { Edition } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';
import { cards } from './parts.ts';
import type { SectionView } from './section.ts';

export interface HomeView {
  readonly page: 'home';
  readonly frame: FrameView;
  readonly title: string;
  readonly standfirst: string;
  readonly lead?: CardView;
  readonly sections: readonly SectionView[];
}

export function homeView(edition: Edition): HomeView {
  const { t, site } = edition;
  const stories = edition.ordered('story');
  const lead = stories.find(({ main }) => main.data.featured === true) ?? stories[0];
  return {
    page: 'home',
    frame: frameView(edition, { route: { kind: 'home' }, title: site.name, description: site.description, breadcrumbs: [], type: 'website', graph: siteGraph(edition) }),
    title: site.tagline,
    standfirst: site.description,
    ...(lead && { lead: cardOf(edition, lead) }),
    sections: [
      ...cards(edition, t('home.stories'), stories.filter((story) => story !== lead).slice(0, 6)),
      ...cards(edition, t('home.brands'), edition.ordered('brand')),
      ...cards(edition, t('home.territories'), edition.ordered('territory')),
      ...cards(edition, t('home.chains'), edition.ordered('supply-chain')),
      ...cards(edition, t('home.events'), edition.ordered('event').slice(0, 3)),
    ],
  };
}

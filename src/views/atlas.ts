import type { Entry } from '../ingest/index.ts';
import { overview, type OverviewView } from '../maps/overview.ts';
import { models } from '../model/index.ts';
import { emblemOf, type EmblemView } from './brand-mark.ts';
import { brandOf } from './brand-of.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';
import { inOrder } from './order.ts';
import { mostCards } from './parts.ts';
import type { SectionView } from './section.ts';

/** A place with what is made there and how far it is from where travellers arrive. */
export interface AtlasPlace {
  readonly link: LinkView;
  readonly brand?: EmblemView;
  readonly kind: string;
  readonly crafts: string;
  readonly distance?: string;
}

/** The places of a site by name, without the regions that they lie in: in a list, and on a map that has a name of its own. */
export interface AtlasView {
  readonly places: readonly AtlasPlace[];
  readonly map: OverviewView;
  readonly label: string;
}

/** Some places, by default all of the site, under the name of their map. Nothing if there is none. */
export function atlasView(edition: Edition, label: string, entries: readonly Entry<'territory'>[] = edition.ordered('territory')): AtlasView | undefined {
  const shown = entries.filter(({ main }) => main.data.kind !== 'region').slice(0, mostCards);
  const map = overview(edition.sheets, shown.map((entry) => ({ ...entry.main.data.position, ...edition.link(entry), ...markOf(edition, entry) })));
  return map && { places: shown.map((entry) => atlasPlace(edition, entry)), map, label };
}

/** The places that have a page in this language, as a section. */
export function atlasSection(edition: Edition, heading: string, entries: readonly Entry<'territory'>[]): SectionView[] {
  const atlas = atlasView(edition, heading, inOrder(edition, entries.filter((entry) => edition.routes.hasPage(entry, edition.locale))));
  return atlas ? [{ kind: 'atlas', heading, atlas }] : [];
}

function markOf(edition: Edition, entry: Entry<'territory'>): { readonly brand?: string } {
  const brand = brandOf(edition, entry);
  return brand ? { brand: brand.id } : {};
}

/** A place as a line of the atlas. */
export function atlasPlace(edition: Edition, entry: Entry<'territory'>): AtlasPlace {
  const { t, format } = edition;
  const { kind, within, crafts, airports, stations } = edition.data(entry);
  const brand = brandOf(edition, entry);
  const [nearest] = (airports.length > 0 ? airports : stations).toSorted((a, b) => a.minutes - b.minutes);
  return {
    link: edition.link(entry),
    ...(brand && { brand: emblemOf(edition, brand) }),
    kind: [optionLabel(edition, models.territory.fields.kind, kind), ...edition.links(within ? [within] : []).map(({ label }) => label)].join(', '),
    crafts: edition.links(crafts).map(({ label }) => label).join(', '),
    ...(nearest && { distance: t('atlas.from', { km: format.kilometres(nearest.km), place: nearest.name }) }),
  };
}

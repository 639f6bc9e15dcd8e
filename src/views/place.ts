import { nearestCities, spoken, type Bearing, type Position } from '../maps/bearing.ts';
import { cityName } from '../maps/cities.ts';
import { locator, type LocatorView } from '../maps/locator.ts';
import type { Edition, LinkView } from './edition.ts';

/** Where a place is: on a map and in words. */
export interface PlaceView {
  readonly map: LocatorView;
  /** What the map is called, and what it shows, for those who do not see it. */
  readonly title: string;
  readonly scale: string;
  readonly distances: readonly string[];
  /** How those distances are measured. */
  readonly note: string;
  readonly links: MapLinksView;
}

/** The same point in the reader’s own map: nothing is asked of another host until the reader presses. */
export interface MapLinksView {
  /** A page of the web, which opens everywhere. */
  readonly web: LinkView;
  /** Opens the map of a telephone with Android; Safari calls such an address invalid, and most desktops do nothing. */
  readonly android: LinkView;
  /** Opens the map of an iPhone. */
  readonly apple: LinkView;
}

const mostCities = 3;

export function mapLinks({ t }: Edition, name: string, { lat, lon }: Position): MapLinksView {
  const [point, label] = [`${lat},${lon}`, encodeURIComponent(name)];
  return {
    web: { label: 'OpenStreetMap', href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=13/${lat}/${lon}` },
    android: { label: t('map.phone'), href: `geo:${point}?q=${point}(${label})` },
    apple: { label: t('map.phone'), href: `https://maps.apple.com/?ll=${point}&q=${label}` },
  };
}

/** `about` is the middle of the map, by default the place itself; places of a district share a map. */
export function placeView(edition: Edition, name: string, position: Position, about: Position = position): PlaceView {
  const { t, format, locale, sheets } = edition;
  const nameOf = ({ city }: Bearing) => cityName(city, locale);
  // A city is not told by itself.
  const cities = nearestCities(position, mostCities + 1).filter((bearing) => bearing.wind !== undefined || nameOf(bearing) !== name).slice(0, mostCities);
  const map = locator(sheets, position, name, cities, nameOf, about);
  return {
    map,
    title: t('map.of', { place: name }),
    scale: format.kilometres(map.scale.km),
    distances: cities.map((bearing) => (bearing.wind === undefined ? t('map.in', { city: nameOf(bearing) }) : t(`map.${bearing.wind}`, { km: format.kilometres(spoken(bearing.km)), city: nameOf(bearing) }))),
    note: t('map.straight'),
    links: mapLinks(edition, name, position),
  };
}

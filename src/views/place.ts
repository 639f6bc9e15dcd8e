import { nearestCities, type Bearing, type Position } from '../maps/bearing.ts';
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
  /** The same point in the reader's own map. */
  readonly links: readonly LinkView[];
}

const mostCities = 3;

/** `about` is the middle of the map, by default the place itself; places of a district share a map. */
export function placeView(edition: Edition, name: string, position: Position, about: Position = position): PlaceView {
  const { t, format, locale, sheets } = edition;
  const cities = nearestCities(position, mostCities);
  const nameOf = ({ city }: Bearing) => cityName(city, locale);
  const map = locator(sheets, position, name, cities, nameOf, about);
  const point = `${position.lat},${position.lon}`;
  return {
    map,
    title: t('map.of', { place: name }),
    scale: format.kilometres(map.scale.km),
    distances: cities.map((bearing) => t(`map.${bearing.wind}`, { km: format.kilometres(Math.round(bearing.km)), city: nameOf(bearing) })),
    // `geo:` opens a telephone's own map, but nothing on most desktops.
    links: [
      { label: t('map.phone'), href: `geo:${point}?q=${point}(${encodeURIComponent(name)})` },
      { label: 'OpenStreetMap', href: `https://www.openstreetmap.org/?mlat=${position.lat}&mlon=${position.lon}#map=13/${position.lat}/${position.lon}` },
    ],
  };
}

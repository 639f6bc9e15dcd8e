import { geoMercator } from 'd3-geo';
import { distanceBetween, earthRadius, type Bearing, type Position } from './bearing.ts';
import { placeLabels, round, type LabelView } from './labels.ts';
import { countryAt, landIn, type LandView } from './land.ts';
import type { Sheets } from './sheets.ts';

/** A dot of a map with its name. Lengths are in the map's own units. */
export interface DotView extends LabelView {
  readonly label: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly kind: 'place' | 'city';
}

/** Where a place lies: land and sea, circles round it, the cities by which it is found, and a scale. */
export interface LocatorView {
  readonly width: number;
  readonly height: number;
  readonly land: LandView;
  readonly rings: readonly number[];
  readonly dots: readonly DotView[];
  readonly leg?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly scale: { readonly x: number; readonly y: number; readonly length: number; readonly km: number };
}

const [width, height] = [420, 300];
/** How far the map reaches from its middle to its nearer edge, in kilometres. Below the least, the outlines would be too coarse to be true. */
const reaches = [45, 70, 110, 170, 260, 400, 700, 1200, 2500];
const kmPerDegree = 111.2;
/** In kilometres: a city farther than this does not make the map smaller. */
const mostAway = 90;

/** Where land and places come on the map. */
function frame({ lat, lon }: Position, reach: number) {
  const unitsPerKm = height / 2 / reach;
  // Mercator stretches by the secant of the latitude; the scale is right in the middle of the map.
  const stretch = Math.cos((lat * Math.PI) / 180);
  const projection = geoMercator().center([lon, lat]).scale(unitsPerKm * earthRadius * stretch).translate([width / 2, height / 2]).clipExtent([[-4, -4], [width + 4, height + 4]]);
  const [high, wide] = [(reach * 1.1) / kmPerDegree, (reach * 1.1 * width) / height / kmPerDegree / stretch];
  const land = (): LandView => {
    const country = countryAt({ lat, lon });
    return landIn(projection, [[lon - wide, lat - high], [lon + wide, lat + high]], country === undefined ? [] : [country], 1.2 / unitsPerKm / kmPerDegree);
  };
  return { unitsPerKm, projection, land };
}

/**
 * The map of a place. `about` is the middle of the map, by default the place itself: places of one district share a map.
 * The first of `cities` is in sight, and those that are not far.
 */
export function locator(sheets: Sheets, place: Position, name: string, cities: readonly Bearing[], nameOf: (bearing: Bearing) => string, about: Position = place): LocatorView {
  const shown = cities.filter(({ km }, order) => order === 0 || km <= mostAway);
  const farthest = Math.max(...[place, ...shown.map(({ city }) => city)].map((each) => distanceBetween(about, each)));
  const reach = reaches.find((each) => each >= farthest * 1.25) ?? reaches.at(-1) ?? 0;
  const { land, projection, unitsPerKm } = frame(about, reach);
  const dotAt = (position: Position) => {
    const [x, y] = projection([position.lon, position.lat]) ?? [0, 0];
    return { x: round(x), y: round(y) };
  };
  const isInSight = ({ x, y }: { x: number; y: number }) => x > 0 && x < width && y > 0 && y < height;
  const here = dotAt(place);
  const others = cities.map((bearing) => ({ label: nameOf(bearing), at: dotAt(bearing.city) })).filter(({ at }) => isInSight(at));
  const all = [{ label: name, at: here, kind: 'place' as const, radius: 6.5 }, ...others.map((other) => ({ ...other, kind: 'city' as const, radius: 3.5 }))];
  const labels = placeLabels(all.map(({ at, label, radius }) => ({ ...at, label, radius })), width, height);
  const km = niceLength(reach / 2);
  const [leg] = others;
  return {
    width,
    height,
    land: sheets.get(`locator ${about.lat} ${about.lon} ${reach}`, land),
    rings: [1, 2, 3].map((times) => round(km * times * unitsPerKm)),
    dots: all.map(({ label, at, kind }, order) => ({ at, kind, ...(labels[order] ?? { ...at, label, anchor: 'start' }) })),
    ...(leg && { leg: { x1: leg.at.x, y1: leg.at.y, x2: here.x, y2: here.y } }),
    scale: { x: 12, y: height - 12, length: round(km * unitsPerKm), km },
  };
}

/** The greatest of 1, 2 and 5 with noughts that is at most this. */
function niceLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([5, 2].find((step) => step * power <= most) ?? 1);
}

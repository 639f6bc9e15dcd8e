import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position as Point } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from './bearing.ts';
import { inSteps } from './steps.ts';

/** The outlines of all countries, from Natural Earth at 1:10 million (public domain). */
type Atlas = Topology<{ countries: GeometryCollection }>;

/** A box of degrees: its south-western and its north-eastern corner, longitude first. */
type Bounds = readonly [readonly [west: number, south: number], readonly [east: number, north: number]];

/** One of the separate pieces of land of a country. */
interface Country {
  readonly id: string;
  readonly shape: Feature<Polygon>;
  readonly bounds: Bounds;
}

let read: Atlas | undefined;
/** What is smaller is left out, in square degrees, and the countries without it. */
const known = new Map<number, readonly Country[]>();

function countries(least: number): readonly Country[] {
  const before = known.get(least);
  if (before) return before;
  // The package says what the file holds: https://github.com/topojson/world-atlas
  read ??= presimplify(JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8')) as Atlas);
  const plain = simplify(read, least);
  const { features } = feature(plain, plain.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
  const made = features.flatMap(({ id, properties, geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      .map((coordinates) => ({
        id: String(id ?? properties?.['name']),
        shape: { type: 'Feature' as const, properties: {}, geometry: { type: 'Polygon' as const, coordinates } },
        bounds: boundsOf(coordinates[0] ?? []),
      }))
      // Simplifying leaves the smallest islands as slivers.
      .filter(({ bounds: [[west, south], [east, north]] }) => (east - west) * (north - south) > least),
  );
  known.set(least, made);
  return made;
}

function boundsOf(ring: readonly Point[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of ring) [west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
  return [[west, south], [east, north]];
}

/** Enough to tell in which country a point lies. */
const coarse = 0.0001;

const isIn = ({ shape, bounds: [[west, south], [east, north]] }: Country, { lat, lon }: Position): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east && geoContains(shape, [lon, lat]);

/** How far from small islands and coasts, which are coarse here, land is looked for, in degrees. */
const reaches = [0, 0.05, 0.15, 0.3, 0.6, 1.2];
const directions = [[0, 1], [1, 1], [1, 0], [1, -1], [0, -1], [-1, -1], [-1, 0], [-1, 1]] as const;

/** The country in which a point lies or is nearest to, or nothing in the open sea. */
export function countryAt({ lat, lon }: Position): string | undefined {
  for (const reach of reaches)
    for (const [x, y] of directions) {
      const found = countries(coarse).find((country) => isIn(country, { lat: lat + y * reach, lon: lon + x * reach }));
      if (found) return found.id;
    }
  return undefined;
}

/** The pieces of land on which points lie, without detail: a country's far islands stay away. */
export const shapesAt = (positions: readonly Position[]): FeatureCollection => {
  const ids = new Set(positions.map(countryAt));
  const [north, south] = [Math.max(...positions.map(({ lat }) => lat)) + mostAway, Math.min(...positions.map(({ lat }) => lat)) - mostAway];
  const [east, west] = [Math.max(...positions.map(({ lon }) => lon)) + mostAway, Math.min(...positions.map(({ lon }) => lon)) - mostAway];
  return { type: 'FeatureCollection', features: countries(coarse).filter(({ id, bounds: [[left, bottom], [right, top]] }) => ids.has(id) && bottom <= north && top >= south && left <= east && right >= west).map(({ shape }) => shape) };
};
/** In degrees. */
const mostAway = 9;

/** Land as a map shows it, as path data: the countries that it is about, and all others in sight. */
export interface LandView {
  readonly own: string;
  readonly other: string;
}

/** Longer outlines weigh too much to be part of a page: the coasts of Norway would weigh more than the page around them. */
const mostCharacters = 9000;

/**
 * Draws the land that lies in a box of degrees. `own` are the countries that the map is about;
 * `detail` is the side of the smallest feature to show, in degrees: a coast of a thousand islands gets less of it.
 */
export function landIn(projection: GeoProjection, [[west, south], [east, north]]: Bounds, own: readonly string[], detail: number): LandView {
  const path = geoPath(projection).digits(1);
  const inSight = countries(detail ** 2).filter(({ bounds: [[left, bottom], [right, top]] }) => bottom <= north && top >= south && left <= east && right >= west);
  const draw = (all: readonly Country[]) => inSteps(path({ type: 'FeatureCollection', features: all.map(({ shape }) => shape) }) ?? '');
  const land = { own: draw(inSight.filter(({ id }) => own.includes(id))), other: draw(inSight.filter(({ id }) => !own.includes(id))) };
  return land.own.length + land.other.length <= mostCharacters ? land : landIn(projection, [[west, south], [east, north]], own, detail * 1.4);
}

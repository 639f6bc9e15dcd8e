import { geoDistance } from 'd3-geo';
import { cities, type City } from './cities.ts';

/** A point on the earth, in degrees (WGS 84). */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** The mean radius of the earth in kilometres (IUGG). */
export const earthRadius = 6371.009;

export const winds = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const;
export type Wind = (typeof winds)[number];

/** Kilometres along a great circle. */
export const distanceBetween = (a: Position, b: Position): number => geoDistance([a.lon, a.lat], [b.lon, b.lat]) * earthRadius;

/** In which direction one sets off from one point to another, in eighths of the compass. */
export function windFrom(from: Position, to: Position): Wind {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [latFrom, latTo, turn] = [radians(from.lat), radians(to.lat), radians(to.lon - from.lon)];
  const bearing = Math.atan2(Math.sin(turn) * Math.cos(latTo), Math.cos(latFrom) * Math.sin(latTo) - Math.sin(latFrom) * Math.cos(latTo) * Math.cos(turn));
  return winds[(Math.round(bearing / (Math.PI / 4)) + 8) % 8] ?? 'north';
}

/** A city, how many kilometres away it is, and in which direction the place lies from it. */
export interface Bearing {
  readonly city: City;
  readonly km: number;
  readonly wind: Wind;
}

/** So near, in kilometres, a place counts as the city itself. */
const within = 1;

/** The well-known cities nearest to a place, the nearest first. */
export const nearestCities = (place: Position, most: number): Bearing[] =>
  cities
    .map((city) => ({ city, km: distanceBetween(city, place), wind: windFrom(city, place) }))
    .filter(({ km }) => km > within)
    .sort((a, b) => a.km - b.km)
    .slice(0, most);

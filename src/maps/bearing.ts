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

/** A city, how many kilometres away it is, and in which direction a place lies from it: in none if the place is in the city. */
export interface Bearing {
  readonly city: City;
  readonly km: number;
  readonly wind?: Wind;
}

/** So near to its centre, in kilometres, a place is in the city. */
const inside = 2;

/** The well-known cities nearest to a place, the nearest first. */
export const nearestCities = (place: Position, most: number): Bearing[] =>
  cities
    .map((city): Bearing => {
      const km = distanceBetween(city, place);
      return km < inside ? { city, km } : { city, km, wind: windFrom(city, place) };
    })
    .sort((a, b) => a.km - b.km)
    .slice(0, most);

/** A distance as travellers say it: in whole kilometres where it is short, in fives under 100 and in tens from there on. */
export function spoken(km: number): number {
  const step = km < 10 ? 1 : km < 97.5 ? 5 : 10;
  return Math.round(km / step) * step;
}

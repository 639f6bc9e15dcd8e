import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { distanceBetween, nearestCities, spoken, windFrom } from '../../../src/maps/bearing.ts';
import { cities, cityName } from '../../../src/maps/cities.ts';
import { letterSize, placeLabels } from '../../../src/maps/labels.ts';
import { countryAt } from '../../../src/maps/land.ts';
import { locator } from '../../../src/maps/locator.ts';
import { overview } from '../../../src/maps/overview.ts';
import { Sheets } from '../../../src/maps/sheets.ts';

const [italy, slovenia] = ['380', '705'];
const places = {
  Vicenza: { lat: 45.547, lon: 11.546 },
  Murano: { lat: 45.458, lon: 12.352 },
  Burano: { lat: 45.485, lon: 12.417 },
  Capri: { lat: 40.551, lon: 14.243 },
  Pantelleria: { lat: 36.83, lon: 11.95 },
  Trieste: { lat: 45.65, lon: 13.77 },
  Biella: { lat: 45.566, lon: 8.053 },
  Kyoto: { lat: 35.01, lon: 135.77 },
  Auckland: { lat: -36.85, lon: 174.76 },
  Ushuaia: { lat: -54.8, lon: -68.3 },
  Longyearbyen: { lat: 78.22, lon: 15.65 },
  Bergen: { lat: 60.39, lon: 5.32 },
  Iqaluit: { lat: 63.75, lon: -68.52 },
  Ambon: { lat: -3.7, lon: 128.18 },
};
/** The most that a map may add to a page, compressed as hosts do. */
const mostBytes = 12_000;
const compressed = (map: unknown) => gzipSync(JSON.stringify(map)).length;
const sheets = new Sheets();
const mapOf = (name: string, place: { lat: number; lon: number }) => locator(sheets, place, name, nearestCities(place, 3), ({ city }) => city.name);

describe('A name that is too long for a map', () => {
  const name = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

  it('ends where there is no more room', () => {
    const [here] = mapOf(name, places.Vicenza).dots;
    expect(here?.label).toBe('Rindfleischetikettierun…');
  });

  it('is left as it is when there is room for it', () => {
    expect(mapOf('Castelfranco di Sopra', places.Vicenza).dots[0]?.label).toBe('Castelfranco di Sopra');
  });

  const beside = (...places: readonly (readonly [x: number, label: string])[]) => placeLabels(places.map(([x, label]) => ({ x, y: 20, label, radius: 4 })), 420, 40).map(({ label }) => label);

  it('ends sooner beside a neighbour', () => {
    expect(beside([60, name])).toEqual(['Rindfleischetikettierun…']);
    expect(beside([60, name], [260, name])).toEqual(['Rindfleisch…', 'Rindfleisch…']);
  });

  it('is left off rather than cover another', () => {
    expect(beside(...Array.from({ length: 20 }, () => [200, name] as const))).toContain('');
  });
});

describe('A place is told by the cities that readers know', () => {
  // Great circles by Karney’s GeographicLib differ by less than half a per cent.
  it.each([
    ['London', 'Paris', 344],
    ['Roma', 'Milano', 477],
    ['New York', 'London', 5570],
    ['Venezia', 'Verona', 104],
  ])('%s and %s are %d km apart', (one, other, km) => {
    const [a, b] = [one, other].map((name) => cities.find((city) => city.name === name));
    expect(a && b && Math.abs(distanceBetween(a, b) / km - 1)).toBeLessThan(0.02);
  });

  it('Vicenza is west of Venice and east of Verona, the nearer first', () => {
    expect(nearestCities(places.Vicenza, 2).map(({ city, km, wind }) => [cityName(city, 'en'), Math.round(km), wind])).toEqual([
      ['Verona', 46, 'east'],
      ['Venice', 62, 'west'],
    ]);
  });

  it('directions are right across the date line and the equator', () => {
    expect(windFrom({ lat: 0, lon: 179 }, { lat: 0, lon: -179 })).toBe('east');
    expect(windFrom({ lat: 1, lon: 10 }, { lat: -1, lon: 10 })).toBe('south');
  });

  it('what is in a city is told by that city, and an island beside it by how far it is', () => {
    const [rialto, murano] = [{ lat: 45.438, lon: 12.336 }, places.Murano].map((place) => nearestCities(place, 1)[0]);
    expect([rialto?.city.name, rialto?.wind]).toEqual(['Venezia', undefined]);
    expect([murano?.city.name, murano?.wind, spoken(murano?.km ?? 0)]).toEqual(['Venezia', 'northEast', 3]);
  });

  it.each([
    [2.4, 2],
    [9.6, 10],
    [47, 45],
    [97.4, 95],
    [98, 100],
    [104.9, 100],
    [246, 250],
  ])('%d km are said as %d km', (km, said) => expect(spoken(km)).toBe(said));

  it('every city has a name in each language, a source, and a place of its own', () => {
    for (const city of cities) expect([cityName(city, 'it'), cityName(city, 'en-GB'), cityName(city, 'de')]).not.toContain('');
    for (const key of ['geonames', 'lat', 'lon'] as const) expect(cities.every((city) => Number.isFinite(city[key]))).toBe(true);
    expect(new Set(cities.map(({ geonames }) => geonames)).size).toBe(cities.length);
    expect(new Set(cities.map(({ lat, lon }) => `${lat} ${lon}`)).size).toBe(cities.length);
  });
});

describe('The map of a place', () => {
  it.each(Object.entries(places))('of %s has only numbers, keeps its names inside, and is light enough to be part of a page', (name, place) => {
    const map = mapOf(name, place);
    const text = JSON.stringify(map);
    expect(text).not.toMatch(/null|NaN|Infinity/);
    expect(compressed(map)).toBeLessThan(mostBytes);
    for (const { at, label, x, y, anchor } of map.dots) {
      const reach = label.length * letterSize * 0.6 * (anchor === 'middle' ? 0.5 : 1);
      expect(at.x).toBeGreaterThanOrEqual(0);
      expect(at.x).toBeLessThanOrEqual(map.width);
      expect(y).toBeLessThanOrEqual(map.height);
      expect(anchor === 'end' ? x - reach : x + reach).toBeLessThan(map.width + letterSize);
    }
  });

  it('knows the country of islands and coasts that are too small for its outlines', () => {
    for (const place of [places.Murano, places.Burano, places.Capri, places.Pantelleria, places.Trieste]) expect(countryAt(place)).toBe(italy);
    expect(countryAt({ lat: 46.05, lon: 14.51 })).toBe(slovenia);
    expect(countryAt({ lat: 0, lon: -30 })).toBeUndefined();
  });

  it('has a scale as long as it says', () => {
    const { scale, height } = mapOf('Vicenza', places.Vicenza);
    const { city } = nearestCities(places.Vicenza, 1)[0] ?? {};
    const dots = mapOf('Vicenza', places.Vicenza).dots;
    const [here, verona] = [dots[0]?.at, dots.find(({ label }) => label === city?.name)?.at];
    const drawn = here && verona ? Math.hypot(here.x - verona.x, here.y - verona.y) : 0;
    expect(Math.abs((drawn / scale.length) * scale.km - 45)).toBeLessThan(2);
    expect(scale.y).toBeLessThan(height);
  });
});

describe('The map of all places', () => {
  const marks = ['Vicenza', 'Murano', 'Biella'] as const;
  const map = overview(new Sheets(), marks.map((label) => ({ ...places[label], label, href: `/${label}/` })));

  it('shows each place with its link, no name over another, light enough to be part of a page', () => {
    expect(map?.marks.map(({ label, href }) => [label, href])).toEqual(marks.map((label) => [label, `/${label}/`]));
    expect(compressed(map)).toBeLessThan(mostBytes);
    const spots = map?.marks.map(({ x, y, anchor }) => `${x} ${y} ${anchor}`);
    expect(new Set(spots).size).toBe(marks.length);
  });

  it('names each of seven places in one crowd', () => {
    const districts = [['Biella', 45.566, 8.053], ['Cremona', 45.133, 10.024], ['Faenza', 44.286, 11.883], ['Murano', 45.458, 12.352], ['Prato', 43.88, 11.097], ['Veneto', 45.65, 11.87], ['Vicenza', 45.547, 11.546]] as const;
    const crowd = overview(new Sheets(), districts.map(([label, lat, lon]) => ({ label, lat, lon })));
    expect(crowd?.marks.map(({ label }) => label)).toEqual(districts.map(([label]) => label));
  });

  it.each(Object.entries(places))('stays light with %s, however many islands its country has', (label, place) => {
    expect(compressed(overview(new Sheets(), [{ ...place, label }, { ...places.Vicenza, label: 'Vicenza' }]))).toBeLessThan(mostBytes);
  });

  it('is not drawn without a place, and is drawn with one, with many at one point, and round the world', () => {
    expect(overview(new Sheets(), [])).toBeUndefined();
    for (const all of [[places.Murano], [places.Murano, places.Murano], [places.Murano, places.Kyoto, places.Ushuaia]]) expect(JSON.stringify(overview(new Sheets(), all.map((place) => ({ ...place, label: 'x' }))))).not.toMatch(/null|NaN/);
  });
});

it('land that was drawn is kept for the next build, and only drawn again when somebody asks for other land or the code has changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-maps-'));
  try {
    const file = join(folder, 'maps.json');
    const first = new Sheets(file);
    expect(first.get('a', () => 'drawn')).toBe('drawn');
    first.save();
    const { mtimeMs } = statSync(file);
    const second = new Sheets(file);
    expect(second.get('a', () => 'again')).toBe('drawn');
    second.save();
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(second.get('b', () => 'more')).toBe('more');
    expect(new Sheets(file, 'other code').get('a', () => 'anew')).toBe('anew');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

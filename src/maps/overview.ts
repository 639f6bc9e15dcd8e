import { geoConicConformal, geoPath } from 'd3-geo';
import type { Position } from './bearing.ts';
import { placeLabels, round, type LabelView } from './labels.ts';
import { countryAt, landIn, shapesAt, type LandView } from './land.ts';
import type { Sheets } from './sheets.ts';

/** A place to mark. */
export interface Mark extends Position {
  readonly label: string;
  readonly href?: string;
  /** The id of the brand whose colour it wears. */
  readonly brand?: string;
}
export type MarkView = LabelView & Pick<Mark, 'href' | 'brand'> & { readonly name: string; readonly at: { readonly x: number; readonly y: number } };

/** The countries that hold all places of a site. Lengths are in the map's own units. */
export interface OverviewView {
  readonly width: number;
  readonly height: number;
  readonly land: LandView;
  readonly marks: readonly MarkView[];
}

const width = 420;
const [lowest, highest] = [280, 520];
const margin = 10;
/** The side of the smallest feature to show, in degrees. */
const detail = 0.04;

/** Draws a map on which every place can be found, or nothing if there is none. */
export function overview(sheets: Sheets, marks: readonly Mark[]): OverviewView | undefined {
  if (marks.length === 0) return undefined;
  const positions = marks.map(({ lat, lon }): [number, number] => [lat, lon]);
  const { height, land, places } = sheets.get(`overview ${JSON.stringify(positions)}`, () => draw(marks));
  const dots = marks.map(({ label }, order) => ({ x: 0, y: 0, ...places[order], label, radius: 7 }));
  const labels = placeLabels(dots, width, height);
  return {
    width,
    height,
    land,
    marks: dots.map(({ x, y, label }, order) => {
      const { href, brand } = marks[order] ?? {};
      return { ...(href !== undefined && { href }), ...(brand !== undefined && { brand }), name: label, at: { x, y }, ...(labels[order] ?? { label, x, y, anchor: 'start' }) };
    }),
  };
}

function draw(marks: readonly Position[]) {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const [lat, lon] = [middle(marks.map((mark) => mark.lat)), middle(marks.map((mark) => mark.lon))];
  const points = { type: 'MultiPoint' as const, coordinates: marks.map((mark) => [mark.lon, mark.lat]) };
  const subject = { type: 'GeometryCollection' as const, geometries: [points, ...shapesAt(marks).features.map(({ geometry }) => geometry)] };
  const projection = geoConicConformal().parallels([lat - 4, lat + 4]).rotate([-lon, 0]).fitWidth(width - 2 * margin, subject);
  const [, [, bottom]] = geoPath(projection).bounds(subject);
  const height = Math.round(Math.min(highest, Math.max(lowest, bottom + 2 * margin)));
  projection.fitExtent([[margin, margin], [width - margin, height - margin]], subject).clipExtent([[-4, -4], [width + 4, height + 4]]);
  const own = [...new Set(marks.flatMap((mark) => countryAt(mark) ?? []))];
  const rim: [number, number][] = [[0, 0], [width, 0], [0, height], [width, height], [width / 2, 0], [width / 2, height]];
  const corners = rim.map((corner) => projection.invert?.(corner) ?? [0, 0]);
  const [lons, lats] = [corners.map(([east = 0]) => east), corners.map(([, north = 0]) => north)];
  const land = landIn(projection, [[Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]], own, detail);
  const places = marks.map((mark) => {
    const [x, y] = projection([mark.lon, mark.lat]) ?? [0, 0];
    return { x: round(x), y: round(y) };
  });
  return { height, land, places };
}

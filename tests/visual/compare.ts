import pixelmatch from 'pixelmatch';
import type { Picture } from './picture.ts';

/** A way to look at two pictures. */
interface Look {
  /** So many points across and down are seen as one. */
  readonly scale: number;
  /** How far a colour may be from the approved one, from 0 to 1. */
  readonly tolerance: number;
  /** So many points beside each other have to differ. */
  readonly least: number;
}

/** From near a letter may be smoothed otherwise, as every machine does; from afar its shade is the same everywhere, and a small step of colour shows. */
const looks: readonly Look[] = [
  { scale: 1, tolerance: 0.13, least: 4 },
  { scale: 4, tolerance: 0.03, least: 2 },
];

/** The approved picture, pale, with what differs in red; nothing if somebody would say that the two are the same. */
export function compare(approved: Picture, now: Picture): Picture | undefined {
  const [width, height] = [Math.max(approved.width, now.width), Math.max(approved.height, now.height)];
  const [a, b] = [onSheet(approved, width, height), onSheet(now, width, height)];
  const shown = { width, height, data: Buffer.alloc(a.data.length) };
  pixelmatch(a.data, a.data, shown.data, width, height, { alpha: 0.3 });
  let differ = approved.width !== now.width;
  for (const look of looks)
    for (const group of groupsOf(marked(fromAfar(a, look.scale), fromAfar(b, look.scale), look.tolerance)))
      if (group.length >= look.least) {
        differ = true;
        for (const point of group) paint(shown, point, look.scale);
      }
  return differ ? shown : undefined;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture on a larger sheet, whose rest is of a colour that no page has. */
function onSheet(picture: Picture, width: number, height: number): Picture {
  const data = Buffer.alloc(width * height * 4, Buffer.from([255, 0, 255, 255]));
  for (let y = 0; y < picture.height; y += 1) picture.data.copy(data, y * width * 4, y * picture.width * 4, (y + 1) * picture.width * 4);
  return { width, height, data };
}

/** A picture with the mean of so many points in the place of each. */
function fromAfar(picture: Picture, scale: number): Picture {
  if (scale === 1) return picture;
  const [width, height] = [Math.ceil(picture.width / scale), Math.ceil(picture.height / scale)];
  const [sums, counts] = [new Float64Array(width * height * 4), new Float64Array(width * height * 4)];
  for (const [place, value] of picture.data.entries()) {
    const point = Math.floor(place / 4);
    const [x, y] = [point % picture.width, Math.floor(point / picture.width)];
    const into = (Math.floor(y / scale) * width + Math.floor(x / scale)) * 4 + (place % 4);
    sums[into] = (sums[into] ?? 0) + value;
    counts[into] = (counts[into] ?? 0) + 1;
  }
  return { width, height, data: Buffer.from(sums.map((sum, place) => Math.round(sum / (counts[place] ?? 1)))) };
}

interface Marks {
  readonly width: number;
  readonly isMarked: readonly boolean[];
}

function marked(a: Picture, b: Picture, tolerance: number): Marks {
  const mask = Buffer.alloc(a.data.length);
  pixelmatch(a.data, b.data, mask, a.width, a.height, { threshold: tolerance, includeAA: true, diffMask: true });
  return { width: a.width, isMarked: Array.from({ length: a.width * a.height }, (_, place) => mask[place * 4 + 3] !== 0) };
}

/** The marked points, those together that stand beside each other. */
function* groupsOf({ width, isMarked }: Marks): Generator<Point[]> {
  const left = new Set(isMarked.keys().filter((place) => isMarked[place]));
  for (const first of left) {
    const group: number[] = [];
    const next = [first];
    left.delete(first);
    for (let place = next.pop(); place !== undefined; place = next.pop()) {
      group.push(place);
      const x = place % width;
      for (const beside of [x > 0 ? place - 1 : -1, x < width - 1 ? place + 1 : -1, place - width, place + width]) if (left.delete(beside)) next.push(beside);
    }
    yield group.map((place) => ({ x: place % width, y: Math.floor(place / width) }));
  }
}

function paint({ width, height, data }: Picture, { x, y }: Point, scale: number): void {
  for (let down = y * scale; down < Math.min(height, (y + 1) * scale); down += 1) for (let across = x * scale; across < Math.min(width, (x + 1) * scale); across += 1) data.set([214, 0, 60, 255], (down * width + across) * 4);
}

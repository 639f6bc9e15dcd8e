/** A name beside its dot, in the map's own units. */
export interface LabelView {
  /** The name, or its beginning where there is no room for more; empty where there is none at all. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** In the map's own units. */
  readonly radius: number;
}

/** The size of letters in the map's own units where the map is smallest, on a screen 320 px wide; `map.css` sets them smaller where it is larger. */
export const letterSize = 18;
/** About the width of a letter of the interface's typeface, in its size. */
const letterWidth = 0.6;

/** So many letters have room beside a dot that is nearly anywhere on a map, or in a crowd, or beside anything. */
const mostLetters = [24, 12, 6];

/** The beginning of a name. It stands whole in the words beside the map. */
function beginningOf(name: string, most: number): string {
  const letters = Array.from(name);
  return letters.length > most ? `${letters.slice(0, most - 1).join('').trimEnd()}…` : name;
}

/** So often names without room may choose again, before the others. */
const turns = 6;

/**
 * Names beside their dots, so that none covers another or the edge, nor a dot if that can be; the first names choose first.
 * A name without room chooses again before the others, and is shortened; then all long ones are; and what then has none is left off.
 */
export function placeLabels(dots: readonly Dot[], width: number, height: number): LabelView[] {
  let best: ReadonlyMap<Dot, LabelView> = new Map();
  for (const lengths of [mostLetters, mostLetters.slice(1)]) {
    let order = dots;
    for (let turn = 0; turn < turns && best.size < dots.length; turn += 1) {
      const placed = placeInOrder(order, width, height, lengths);
      if (placed.size > best.size) best = placed;
      order = [...order.filter((dot) => !placed.has(dot)), ...order.filter((dot) => placed.has(dot))];
    }
  }
  return dots.map((dot) => best.get(dot) ?? { label: '', x: dot.x, y: dot.y, anchor: 'middle' });
}

/** The names that have room when each chooses after the one before it. */
function placeInOrder(dots: readonly Dot[], width: number, height: number, lengths: readonly number[]): ReadonlyMap<Dot, LabelView> {
  const discs: readonly Box[] = dots.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  const names: Box[] = [];
  const placed = new Map<Dot, LabelView>();
  for (const dot of dots) {
    const free = (most: number) =>
      placesAround({ ...dot, label: beginningOf(dot.label, most) }).filter(({ box }) => box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height && !names.some((name) => cover(box, name)));
    const chosen = lengths.flatMap((most) => free(most).find(({ box }) => !discs.some((disc) => cover(box, disc))) ?? free(most)[0] ?? [])[0];
    if (chosen === undefined) continue;
    names.push(chosen.box);
    placed.set(dot, chosen.view);
  }
  return placed;
}

/** By so much boxes may overlap: few letters fill theirs. */
const slack = 2;
const cover = (one: Box, other: Box): boolean => one.left < other.right - slack && one.right > other.left + slack && one.top < other.bottom - slack && one.bottom > other.top + slack;

interface Choice {
  readonly view: LabelView;
  readonly box: Box;
}

function placesAround({ x, y, label, radius }: Dot): Choice[] {
  const width = label.length * letterSize * letterWidth;
  const gap = radius + 4;
  const at = (anchor: LabelView['anchor'], dx: number, dy: number): Choice => {
    const [left, baseline] = [x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0), y + dy];
    return { view: { label, x: round(x + dx), y: round(baseline), anchor }, box: { left, right: left + width, top: baseline - letterSize * 0.8, bottom: baseline + letterSize * 0.25 } };
  };
  const middle = letterSize * 0.33;
  return [at('start', gap, middle), at('end', -gap, middle), at('middle', 0, -gap), at('middle', 0, gap + letterSize * 0.8), at('start', gap * 0.7, -gap * 0.7), at('end', -gap * 0.7, -gap * 0.7), at('start', gap * 0.7, gap + middle), at('end', -gap * 0.7, gap + middle)];
}

export const round = (value: number): number => Math.round(value * 10) / 10;

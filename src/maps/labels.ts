/** A name beside its dot, in the map's own units. */
export interface LabelView {
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
const letterWidth = 0.56;

/** So many letters have room beside a dot that is nearly anywhere on a map. */
const mostLetters = 24;

/** A name as a map says it; a longer one stands whole in the words beside the map. */
export function nameOnMap(name: string): string {
  const letters = Array.from(name);
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join('').trimEnd()}…` : name;
}

/** Names beside their dots so that none covers another, its dot, or the edge; the first names choose first. A name without room covers another rather than leave the map. */
export function placeLabels(dots: readonly Dot[], width: number, height: number): LabelView[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return dots.map((dot) => {
    const choices = placesAround(dot);
    const inside = choices.filter(({ box: { left, right, top, bottom } }) => left >= 0 && right <= width && top >= 0 && bottom <= height);
    const free = inside.find(({ box: { left, right, top, bottom } }) => !taken.some((other) => left < other.right && right > other.left && top < other.bottom && bottom > other.top));
    const { label, box } = free ?? inside[0] ?? choices[0];
    taken.push(box);
    return label;
  });
}

interface Choice {
  readonly label: LabelView;
  readonly box: Box;
}

function placesAround({ x, y, label, radius }: Dot): [Choice, ...Choice[]] {
  const width = label.length * letterSize * letterWidth;
  const gap = radius + 4;
  const at = (anchor: LabelView['anchor'], dx: number, dy: number): Choice => {
    const [left, baseline] = [x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0), y + dy];
    return { label: { x: round(x + dx), y: round(baseline), anchor }, box: { left, right: left + width, top: baseline - letterSize * 0.8, bottom: baseline + letterSize * 0.25 } };
  };
  const middle = letterSize * 0.33;
  return [at('start', gap, middle), at('end', -gap, middle), at('middle', 0, -gap), at('middle', 0, gap + letterSize * 0.8), at('start', gap * 0.7, -gap * 0.7), at('end', -gap * 0.7, -gap * 0.7), at('start', gap * 0.7, gap + middle), at('end', -gap * 0.7, gap + middle)];
}

export const round = (value: number): number => Math.round(value * 10) / 10;

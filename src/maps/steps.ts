/** Path data that goes by steps instead of from point to point, in tenths: less than half as long. Lines only, as `geoPath` draws them. */
export function inSteps(path: string): string {
  let [x, y] = [0, 0];
  let isLine = false;
  return path.replace(/([ML])(-?[\d.]+),(-?[\d.]+)/g, (_, command: string, toX: string, toY: string) => {
    const [nextX, nextY] = [Math.round(Number(toX) * 10), Math.round(Number(toY) * 10)];
    const step = `${tenths(nextX - x)}${joined(tenths(nextY - y))}`;
    [x, y] = [nextX, nextY];
    if (command === 'M') {
      isLine = false;
      return `M${tenths(x)}${joined(tenths(y))}`;
    }
    const before = isLine ? '' : 'l';
    isLine = true;
    return before === '' ? joined(step) : before + step;
  });
}

const tenths = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.');

/** A minus parts two numbers by itself. */
const joined = (number: string): string => (number.startsWith('-') ? number : ` ${number}`);

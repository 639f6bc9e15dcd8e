import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** What the Tab key has reached on this page, and what was wrong there. */
    tabbing?: { readonly reached: Element[]; readonly wrongs: string[]; isAtTheEnd: boolean };
  }
}

/** Presses the Tab key until it leaves the page, and returns what was wrong on the way. */
export async function tabThrough(page: Page): Promise<string[]> {
  await page.evaluate(watch);
  for (let steps = 0; steps < 1000; steps += 1) {
    await page.keyboard.press('Tab');
    if (steps % 10 === 9 && (await page.evaluate(() => window.tabbing?.isAtTheEnd))) return page.evaluate(wrongsAtTheEnd);
  }
  return [...(await page.evaluate(wrongsAtTheEnd)), 'the Tab key does not leave the page'];
}

/** Looks at each place when the key is let go: the page has then been scrolled to it. */
function watch(): void {
  const tabbing: Window['tabbing'] = { reached: [], wrongs: [], isAtTheEnd: false };
  window.tabbing = tabbing;
  const { reached, wrongs } = tabbing;
  const named = (element: Element) => `<${element.localName}> ${(element.textContent.trim() || element.getAttribute('aria-label') || element.id).replaceAll(/\s+/g, ' ').slice(0, 60)}`;

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (colour: string): number => {
    if (!canvas) throw new Error('This browser draws nothing');
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  };
  const around = (element: Element): Element[] => (element.parentElement === null ? [element] : [element, ...around(element.parentElement)]);
  const ground = (element: Element): string => around(element).map((each) => getComputedStyle(each).backgroundColor).find((colour) => !/^(?:transparent|rgba\(.*, 0\))$/.test(colour)) ?? 'white';
  /** The line that marks a place: around it, around the card that it opens, or around its mark on a map. */
  const line = (element: Element): string | undefined => {
    const outlined = around(element).map((each) => getComputedStyle(each)).find(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    const target = element.querySelector('.map-target');
    const stroke = target && getComputedStyle(target).stroke;
    return outlined?.outlineColor ?? (stroke === 'none' ? undefined : (stroke ?? undefined));
  };
  const isInView = ({ left, right, top, bottom }: DOMRect) => (top + bottom) / 2 >= 0 && (top + bottom) / 2 <= innerHeight && (left + right) / 2 >= 0 && (left + right) / 2 <= innerWidth;

  const look = (element: Element): void => {
    // What is drawn of a link on a map is its mark and its name, not the box around both.
    const drawn = element instanceof SVGElement ? [...element.children] : [element];
    const boxes = drawn.flatMap((each) => [...each.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
    const seen = boxes.filter(isInView);
    if (seen.length === 0) wrongs.push(`${named(element)} is out of view`);
    const isOnTop = ({ left, right, top, bottom }: DOMRect) => {
      const first = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return element.contains(first) || (first instanceof HTMLLabelElement && first.contains(element));
    };
    if (seen.length > 0 && !seen.some(isOnTop)) wrongs.push(`${named(element)} is covered`);
    const colour = line(element);
    if (colour === undefined) wrongs.push(`${named(element)} is not marked`);
    else if (contrast(colour, ground(element.parentElement ?? element)) < 3) wrongs.push(`${named(element)} is marked too faintly`);
  };

  addEventListener('keyup', ({ key }) => {
    const element = document.activeElement;
    if (key !== 'Tab' || tabbing.isAtTheEnd || !element) return;
    const last = reached.at(-1);
    tabbing.isAtTheEnd = reached.length > 0 && (element === document.body || element === reached[0]);
    // The browser’s own buttons of a recording are one element of the page.
    if (tabbing.isAtTheEnd || element === document.body || element === last) return;
    if (last && !(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) wrongs.push(`${named(element)} comes too late`);
    reached.push(element);
    look(element);
  });
}

/** The wrongs of the way, and what can be operated and was not reached. */
function wrongsAtTheEnd(): string[] {
  const { reached = [], wrongs = [] } = window.tabbing ?? {};
  const missed = [...document.querySelectorAll('a[href], button:enabled, input:enabled, select:enabled, summary, audio[controls], video[controls]')].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !reached.includes(element));
  return [...wrongs, ...missed.map((element) => `${element.outerHTML.slice(0, 100)} is not reached`)];
}

import type { Page } from 'playwright-core';

/** Where a page’s texts and boxes do not hold, in words: what reaches out of the window, what is cut off, and what lies on something else. */
export const faultsOfLayout = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Line {
      readonly text: string;
      readonly element: Element;
      readonly rect: DOMRect;
    }
    const found = new Set<string>();
    const shown = (text: string) => `“${text.trim().slice(0, 60)}”`;
    const where = (element: Element) => {
      const named = element.closest('[class]');
      return `${element.tagName.toLowerCase()} in ${named ? `.${[...named.classList].join('.')}` : 'the page'}`;
    };
    /** What an element is for the texts in it, by itself and by all that it stands in. */
    interface Place {
      readonly block: Element;
      readonly isUnseen: boolean;
      /** It scrolls by itself, and may be wider than the window. */
      readonly scrolls: boolean;
      /** Where the lines that are to be shown end. */
      readonly lastLine: number;
      readonly cutsOff: readonly { readonly outer: Element; readonly box: DOMRect; readonly across: boolean; readonly down: boolean }[];
    }
    const known = new Map<Element, Place>();
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    function placeOf(element: Element): Place {
      const before = known.get(element);
      if (before) return before;
      const style = getComputedStyle(element);
      const around = element.parentElement && element !== document.body ? placeOf(element.parentElement) : undefined;
      const [across, down] = [hides(style.overflowX), hides(style.overflowY) && style.webkitLineClamp === 'none'];
      const place: Place = {
        block: around && ['inline', 'contents'].includes(style.display) ? around.block : element,
        // An emblem is a drawing; what is kept for screen readers alone is seen by nobody.
        isUnseen: around?.isUnseen === true || element.matches('.skip, .emblem, [popover]:not(:popover-open)') || style.clipPath === 'inset(50%)' || style.opacity === '0' || style.visibility === 'hidden',
        lastLine: style.webkitLineClamp === 'none' ? (around?.lastLine ?? Infinity) : element.getBoundingClientRect().bottom,
        scrolls: around?.scrolls === true || ['auto', 'scroll'].includes(style.overflowX),
        cutsOff: [...(around?.cutsOff ?? []), ...((across || down) && around ? [{ outer: element, box: element.getBoundingClientRect(), across, down }] : [])],
      };
      known.set(element, place);
      return place;
    }

    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) found.add(`the page is ${document.documentElement.scrollWidth} px wide`);

    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (!element || text.trim() === '' || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(element.tagName) || placeOf(element).isUnseen) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) if (rect.width > 1 && rect.height > 1 && rect.top < placeOf(element).lastLine - 2) lines.push({ text, element, rect });
    }

    for (const { text, element, rect } of lines) {
      const { block, scrolls, cutsOff } = placeOf(element);
      for (const { outer, box, across, down } of cutsOff)
        if ((across && (rect.right > box.right + 2 || rect.left < box.left - 2)) || (down && (rect.bottom > box.bottom + rect.height / 3 || rect.top < box.top - rect.height / 3))) found.add(`${shown(text)} is cut off by ${where(outer)}`);
      if (scrolls) continue;
      if (rect.right > width + 1 || rect.left < -1) found.add(`${shown(text)} reaches out of the window (${where(element)})`);
      const box = block.getBoundingClientRect();
      if (!(block instanceof SVGElement) && (rect.right > box.right + 2 || rect.left < box.left - 2)) found.add(`${shown(text)} reaches out of its box (${where(block)})`);
    }

    // The box of a line is higher than its letters: lines that stand close share a little of it.
    const sorted = lines.toSorted((a, b) => a.rect.top - b.rect.top);
    for (const [place, line] of sorted.entries())
      for (const other of sorted.slice(place + 1)) {
        if (other.rect.top >= line.rect.bottom) break;
        if (other.element === line.element) continue;
        const across = Math.min(line.rect.right, other.rect.right) - Math.max(line.rect.left, other.rect.left);
        const down = Math.min(line.rect.bottom, other.rect.bottom) - Math.max(line.rect.top, other.rect.top);
        if (across > 2 && down > 0.45 * Math.min(line.rect.height, other.rect.height)) found.add(`${shown(line.text)} lies on ${shown(other.text)} (${where(line.element)}; ${where(other.element)})`);
      }
    return [...found];
  });

/** The parts of a page that are there and hold nothing, and the brackets and quotation marks that surround nothing. */
export const emptyParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const holds = (element: Element) => element.textContent.trim() !== '' || element instanceof SVGElement || element.querySelector('img, svg, input, button, audio, video, iframe') !== null;
    const parts = [...document.querySelectorAll('h1, h2, h3, h4, ul, ol, dl, li, dt, dd, p, section, article, nav, table, tr, figure, figcaption, blockquote, a, button, label, legend, summary')].filter((element) => element.checkVisibility() && !element.matches('[role=status], .results') && !holds(element));
    const text = document.body.innerText;
    const brackets = text.match(/\S*\s?(?:\(\s*\)|\[\s*\]|“\s*”|«\s*»|‘\s*’)|^\s*[·,;:–—]\s*$|[,·]\s*[,·]|undefined|NaN|\[object /gm) ?? [];
    const lonely = [...document.querySelectorAll('section')].filter((section) => section.checkVisibility() && section.querySelector('h2, h3') && [...section.children].every((child) => /^H[1-6]$/.test(child.tagName)));
    return [...parts.map((element) => `nothing in ${element.outerHTML.slice(0, 100)}`), ...brackets.map((each) => `“${each}”`), ...lonely.map((section) => `only a heading in ${section.outerHTML.slice(0, 100)}`)];
  });

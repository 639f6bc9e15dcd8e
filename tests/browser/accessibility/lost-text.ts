import type { Page } from 'playwright-core';

/** The text of a page that cannot be read: it is wider than the window, is cut off, or stands on other text. Text that is shortened with an ellipsis has its whole on another page. */
export const lostText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wrongs = new Set<string>();
    const named = (element: Element) => `<${element.localName} class="${element.className}"> ${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}`;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wrongs.add(`the page is ${scrollWidth} px wide`);

    const isHidden = (box: DOMRect) => box.width <= 1 || box.height <= 1;
    const isShortened = (element: Element) => getComputedStyle(element).webkitLineClamp !== 'none';
    const ancestors = (element: Element): Element[] => (element.parentElement === null || element.parentElement === document.body ? [element] : [element, ...ancestors(element.parentElement)]);

    const lines: { element: Element; box: DOMRect }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!element || texts.currentNode.textContent?.trim() === '' || element.closest('svg, noscript, .skip') || !element.checkVisibility({ visibilityProperty: true })) continue;
      const around = ancestors(element);
      if (around.some((each) => isShortened(each) || isHidden(each.getBoundingClientRect()))) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const boxes = [...range.getClientRects()].filter((box) => !isHidden(box));
      lines.push(...boxes.map((box) => ({ element, box })));
      for (const each of around) {
        const { overflowX, overflowY } = getComputedStyle(each);
        const frame = each.getBoundingClientRect();
        const isCut = (box: DOMRect) =>
          (/hidden|clip/.test(overflowX) && (box.right > frame.right + 1 || box.left < frame.left - 1)) ||
          // A line is higher than its letters.
          (/hidden|clip/.test(overflowY) && (box.bottom > frame.bottom + box.height / 4 || box.top < frame.top - box.height / 4));
        if (boxes.some(isCut)) wrongs.add(`cut off: ${named(element)}`);
      }
    }

    lines.sort((one, other) => one.box.top - other.box.top);
    for (const [place, { element, box }] of lines.entries())
      for (let next = place + 1; next < lines.length; next += 1) {
        const below = lines[next];
        if (!below || below.box.top >= box.bottom) break;
        const width = Math.min(box.right, below.box.right) - Math.max(box.left, below.box.left);
        const height = Math.min(box.bottom, below.box.bottom) - below.box.top;
        if (element !== below.element && width > 3 && height > Math.min(box.height, below.box.height) / 2) wrongs.add(`${named(element)} stands on ${named(below.element)}`);
      }
    return [...wrongs];
  });

/**
 * What was copied elsewhere, as plain prose: paragraphs, lists, headings, links, bold and italics. All else is left out,
 * or becomes one of those. `isInBlock`: where a text can have no headings.
 */
export function cleaned(html: string, isInBlock: boolean): Document {
  const from = new DOMParser().parseFromString(html, 'text/html');
  const to = from.implementation.createHTMLDocument('');
  const levels = [...new Set([...from.body.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(hasWords).map(({ tagName }) => tagName))].sort();
  const cleaner = new Cleaner(to, (tag) => (isInBlock ? 'p' : `h${Math.min(4, levels.indexOf(tag) + 2)}`));
  cleaner.children(from.body, { into: to.body, isBold: false, isItalic: false });
  for (const paragraph of to.body.querySelectorAll('p, li, h2, h3, h4')) if (!hasWords(paragraph)) paragraph.remove();
  return to;
}

const left = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'CANVAS', 'VIDEO', 'AUDIO', 'IMG', 'PICTURE', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'NAV', 'HEAD', 'TITLE', 'META', 'LINK', 'HR', 'O:P', 'XML']);
const blocks = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,section,article,pre,dl,figure';
const safe = /^(?:https?:\/\/|mailto:|tel:)/i;
const hasWords = ({ textContent }: Element): boolean => textContent.trim() !== '';
const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

interface Place {
  readonly into: Element;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

class Cleaner {
  readonly #page: Document;
  readonly #heading: (tag: string) => string;
  #lastLoose: Element | undefined;

  constructor(page: Document, heading: (tag: string) => string) {
    this.#page = page;
    this.#heading = heading;
  }

  children(node: Node, place: Place): void {
    for (const child of node.childNodes) this.#node(child, place);
  }

  #node(node: Node, place: Place): void {
    if (node.nodeType === Node.TEXT_NODE) this.#words(node.nodeValue ?? '', place);
    else if (node instanceof Element && !left.has(node.tagName.toUpperCase()) && !isDrawn(node)) this.#element(node, place);
  }

  #words(words: string, { into, isBold, isItalic }: Place): void {
    const text = words.replace(/[ \t\r\n]+/g, ' ');
    if (text === '' || (text.trim() === '' && (into === this.#page.body || into.matches('ul, ol')))) return;
    let at = into === this.#page.body ? this.#loose() : into;
    if (isBold && !/^H\d$/.test(into.tagName)) at = this.#append(at, 'strong');
    if (isItalic) at = this.#append(at, 'em');
    at.append(text);
  }

  #element(element: Element, place: Place): void {
    const tag = element.tagName;
    const style = styleOf(element);
    const isWordList = tag === 'P' && /MsoListParagraph/i.test(element.className) && /mso-list:\s*l\d/i.test(style);
    if (isWordList) this.#wordItem(element, place);
    else if (/^H[1-6]$/.test(tag)) this.#block(element, this.#heading(tag), { ...place, isBold: false });
    else if (tag === 'UL' || tag === 'OL') this.#list(element, place);
    else if (tag === 'LI') this.#block(element, place.into.matches('ul, ol') ? 'li' : 'p', place);
    else if (tag === 'TR') this.#row(element, place);
    else if (tag === 'BR') {
      if (place.into !== this.#page.body && !place.into.matches('ul, ol')) place.into.append(this.#page.createElement('br'));
    } else if (tag === 'A') this.#link(element as HTMLAnchorElement, place);
    else if (/^(?:P|DIV|BLOCKQUOTE|PRE|DT|DD|FIGCAPTION|SECTION|ARTICLE|CENTER)$/.test(tag)) {
      if (element.querySelector(blocks)) this.children(element, place);
      else this.#block(element, 'p', place);
    } else if (/^SU[BP]$/.test(tag) && /^\[?\d+\]?$/.test(element.textContent.trim())) return;
    else this.children(element, { ...place, isBold: isBold(element, style, place.isBold), isItalic: isItalic(element, style, place.isItalic) });
  }

  #block(element: Element, tag: string, place: Place): void {
    if (!hasWords(element)) return;
    // What holds a paragraph already (an item, a link) takes the words themselves.
    const isInside = tag === 'p' && place.into !== this.#page.body;
    if (isInside && place.into.textContent.trim() !== '') place.into.append(' ');
    this.children(element, { ...place, into: isInside ? place.into : this.#append(tag === 'li' ? place.into : this.#page.body, tag) });
  }

  #list(element: Element, place: Place): void {
    const { into } = place;
    const tag = element.tagName.toLowerCase();
    // Google Docs puts an inner list beside its item, not into it.
    const home = into.matches('ul, ol') ? (into.lastElementChild ?? into) : into.matches('li') ? into : this.#page.body;
    this.children(element, { ...place, into: this.#append(home, tag) });
  }

  /** Word draws its lists: an item is a paragraph that begins with a drawn mark. */
  #wordItem(element: Element, place: Place): void {
    const mark = [...element.querySelectorAll('span')].find(isDrawn)?.textContent.trim() ?? '';
    const tag = /^(?:\d+|[a-z]|[ivx]+)[.)]/i.test(mark) ? 'ol' : 'ul';
    const level = Number(/\blevel(\d)/i.exec(styleOf(element))?.[1] ?? 1);
    let list = this.#page.body.lastElementChild;
    if (!list?.matches('ul, ol') || (level === 1 && list.localName !== tag)) list = this.#append(this.#page.body, level === 1 ? tag : 'ul');
    for (let depth = 1; depth < level; depth += 1) {
      const item: Element = list.lastElementChild ?? this.#append(list, 'li');
      list = item.lastElementChild?.matches('ul, ol') ? item.lastElementChild : this.#append(item, tag);
    }
    this.children(element, { ...place, into: this.#append(list, 'li') });
  }

  #row(element: Element, place: Place): void {
    if (!hasWords(element)) return;
    const row = this.#append(this.#page.body, 'p');
    for (const cell of [...element.children].filter(hasWords)) {
      if (row.childNodes.length > 0) row.append(' · ');
      this.children(cell, { ...place, into: row });
    }
  }

  #link(element: HTMLAnchorElement, place: Place): void {
    const address = (element.getAttribute('href') ?? '').trim();
    if (!safe.test(address) || !URL.canParse(address) || !hasWords(element) || element.querySelector(blocks)) {
      this.children(element, place);
      return;
    }
    const link = this.#append(place.into === this.#page.body ? this.#loose() : place.into, 'a');
    link.setAttribute('href', address);
    this.children(element, { ...place, into: link });
  }

  /** Words that stand in nothing and follow one another are one paragraph. */
  #loose(): Element {
    const { lastElementChild: last } = this.#page.body;
    if (last && last === this.#lastLoose) return last;
    return (this.#lastLoose = this.#append(this.#page.body, 'p'));
  }

  #append(into: Element, tag: string): Element {
    const element = this.#page.createElement(tag);
    into.append(element);
    return element;
  }
}

/** The mark of an item that Word has drawn. */
const isDrawn = (element: Element): boolean => /mso-list:\s*ignore/i.test(styleOf(element));

function isBold({ tagName }: Element, style: string, otherwise: boolean): boolean {
  const [, weight] = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style) ?? [];
  if (weight !== undefined) return /^(?:bold|bolder|[6-9]00)$/i.test(weight);
  return otherwise || tagName === 'B' || tagName === 'STRONG';
}

function isItalic({ tagName }: Element, style: string, otherwise: boolean): boolean {
  const [, slant] = /(?:^|;)\s*font-style:\s*(\w+)/i.exec(style) ?? [];
  if (slant !== undefined) return /^(?:italic|oblique)$/i.test(slant);
  return otherwise || tagName === 'I' || tagName === 'EM';
}

import type { Fragment } from './pagefind-bundle.ts';
import { matchedSentence } from './sentence.ts';

/** A line of the list of results. Whatever a page says is put in as text, never as HTML. */
export function resultItem(fragment: Fragment): HTMLLIElement {
  const { kind = '', place, title = '', image, sample } = fragment.meta;
  const item = document.createElement('li');
  item.className = 'result';
  const [src = '', width = '', height = ''] = image?.split(' ') ?? [];
  const picture = src === '' ? [] : [element('img', { src, width, height, alt: '', loading: 'lazy', decoding: 'async' })];
  const heading = element('h2', {}, element('a', { href: fragment.url }, title));
  const sentence = matchedSentence(fragment).map(({ text, found }) => (found ? element('mark', {}, text) : text));
  item.append(...picture, element('p', { class: 'kicker' }, [kind, ...(place === undefined ? [] : [place])].join(' · ')), heading, element('p', { class: 'sentence' }, ...sentence), ...(sample === undefined ? [] : [element('p', { class: 'tag' }, sample)]));
  return item;
}

export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>>, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

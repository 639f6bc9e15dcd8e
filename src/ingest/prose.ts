import type GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { modelNames, models, type ModelName } from '../model/index.ts';
import type { Heading } from './body.ts';
import type { Finding, Spot } from './problem.ts';
import { refusals } from './refusals.ts';

/** Something that a text points at, to be judged beside the other entries. */
export type Mention = Spot &
  ({ readonly to: 'entry'; readonly collection: ModelName; readonly id: string } | { readonly to: 'claim'; readonly claim: number } | { readonly to: 'anchor'; readonly anchor: string } | { readonly to: 'image'; readonly file: string });

interface Surroundings {
  readonly spot: Spot;
  readonly inBlock: boolean;
  readonly headings: Heading[];
  readonly mentions: Mention[];
  readonly slugger: GithubSlugger;
  readonly refuse: (finding: Finding, spot: Spot) => void;
}

const allowed = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 'del', 'a', 'img', 'br', 'hr', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);

export const plainText = (nodes: readonly ElementContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? plainText(node.children) : '')).join('');

/** Judges one element of prose and notes what it points at. Headings get an id; alignment becomes a class. */
export function checkProse(element: Element, around: Surroundings): void {
  const { tagName } = element;
  if (!allowed.has(tagName)) around.refuse(refusals.element(tagName), around.spot);
  if (/^h[1-6]$/.test(tagName)) checkHeading(element, around);
  if (tagName === 'a') checkLink(element, around);
  if (tagName === 'img') checkImage(element, around);
  if (tagName === 'td' || tagName === 'th') {
    // A style attribute would need a laxer security policy.
    const { style } = element.properties;
    delete element.properties['style'];
    const align = /text-align: (left|center|right)/.exec(String(style))?.[1];
    if (align) element.properties['className'] = [`align-${align}`];
  }
}

/** The address of a heading within its page: none of the page’s own anchors begins like it, whatever the heading says. */
const headingId = (slug: string): string => `text-${slug}`;

function checkHeading(element: Element, { spot, inBlock, headings, slugger, refuse }: Surroundings): void {
  const level = Number(element.tagName.slice(1));
  const text = plainText(element.children).trim();
  const before = headings.at(-1)?.level ?? 1;
  if (inBlock) refuse(refusals.headingInBlock(), spot);
  else if (text === '') refuse(refusals.emptyHeading(), spot);
  else if (level === 1) refuse(refusals.titleInText(), spot);
  else if (level > before + 1) refuse(refusals.skippedHeading(before, level), spot);
  else if (level === 2 || level === 3 || level === 4) {
    const id = headingId(slugger.slug(text));
    element.properties['id'] = id;
    headings.push({ level, id, text });
  } else refuse(refusals.element(element.tagName), spot);
}

/** An address as it was written: the parser encodes what is not ASCII. */
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

const isModel = (name: string): name is ModelName => (modelNames as readonly string[]).includes(name);

function checkLink(element: Element, { spot, mentions, refuse }: Surroundings): void {
  const href = String(element.properties['href'] ?? '');
  if (/^\^\S/.test(plainText(element.children))) {
    refuse(refusals.footnote(), spot);
    return;
  }
  if (plainText(element.children).trim() === '' && !element.children.some((child) => child.type === 'element' && child.tagName === 'img')) {
    refuse(refusals.emptyLink(), spot);
    return;
  }
  if (href.startsWith('#')) {
    mentions.push({ to: 'anchor', anchor: decoded(href.slice(1)), ...spot });
    return;
  }
  // Browsers skip white space and control characters inside a scheme.
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(href.replace(/[\s\p{Cc}]/gu, '')) ?? [];
  if (scheme === undefined) refuse(refusals.bareLink(decoded(href)), spot);
  else if (scheme === 'claim') {
    if (/^[1-9]\d{0,2}$/.test(rest)) mentions.push({ to: 'claim', claim: Number(rest), ...spot });
    else refuse(refusals.unnumberedClaim(decoded(rest)), spot);
  } else if (isModel(scheme) && models[scheme].page) mentions.push({ to: 'entry', collection: scheme, id: decoded(rest), ...spot });
  else if (/^https?$/i.test(scheme)) {
    if (!URL.canParse(href)) refuse(refusals.brokenLink(href), spot);
  } else if (!/^(?:mailto|tel)$/i.test(scheme)) refuse(refusals.unsafeLink(`${scheme}:`), spot);
}

function checkImage(element: Element, { spot, mentions, refuse }: Surroundings): void {
  const src = String(element.properties['src'] ?? '');
  if (String(element.properties['alt'] ?? '').trim() === '') refuse(refusals.noAlt(), spot);
  const file = bareName(src);
  if (file === undefined) refuse(refusals.unsafePath(src), spot);
  else mentions.push({ to: 'image', file, ...spot });
}

/** The name of a file beside the entry, or nothing where the path leaves the entry's folder. */
export function bareName(path: string): string | undefined {
  const name = path.replace(/^\.\//, '');
  return /^[a-z0-9][a-z0-9._-]*$/i.test(name) ? name : undefined;
}

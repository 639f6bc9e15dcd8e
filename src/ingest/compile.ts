import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { BlockName } from '../model/blocks/index.ts';
import type { PaletteBlock, Piece } from './body.ts';

/** A link whose address only a site knows: to an entry, or to a claim of the ledger. */
export interface OpenLink {
  readonly link: string;
  readonly title?: string;
  readonly inner: Html;
}
/** A picture beside the entry, whose sizes and formats only a site knows. */
export interface OpenPicture {
  readonly picture: string;
  readonly alt: string;
  readonly title?: string;
}
/** HTML, and what of it a site has to complete. */
export type Html = readonly (string | OpenLink | OpenPicture)[];

export interface CompiledProse {
  readonly html: Html;
  /** The id of the second-level heading that this is, if it is one. */
  readonly section?: string;
}
export type CompiledBlock = { [N in BlockName]: { readonly block: N; readonly props: Extract<PaletteBlock, { block: N }>['props']; readonly children: readonly CompiledPiece[] } }[BlockName];
export type CompiledPiece = CompiledProse | CompiledBlock;

/** Turns a text that was read into HTML once, so that no page has to do it again. */
export const compile = (pieces: readonly Piece[]): CompiledPiece[] =>
  pieces.flatMap((piece): readonly CompiledPiece[] => ('prose' in piece ? compileSections(piece.prose) : [{ ...piece, children: compile(piece.children) }]));

/** Each second-level heading by itself, and what stands between them. */
function compileSections(nodes: readonly ElementContent[]): CompiledProse[] {
  const parts: { readonly nodes: ElementContent[]; readonly section?: string }[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (node.type === 'element' && node.tagName === 'h2') parts.push({ nodes: [node], section: String(node.properties['id']) });
    else if (last && last.section === undefined) last.nodes.push(node);
    else parts.push({ nodes: [node] });
  }
  return parts.map(({ nodes: part, ...heading }) => ({ html: compileProse(part), ...heading }));
}

export function compileProse(nodes: readonly ElementContent[]): Html {
  const html: Html[number][] = [];
  const add = (...parts: Html) => {
    for (const part of parts) {
      const last = html.at(-1);
      if (typeof part === 'string' && typeof last === 'string') html.splice(-1, 1, last + part);
      else html.push(part);
    }
  };
  let run: ElementContent[] = [];
  const flush = () => {
    if (run.length > 0) add(toHtml(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !isOpen(node)) {
      run.push(node);
      continue;
    }
    flush();
    const { tagName, properties, children } = node;
    const title = properties['title'] === undefined ? {} : { title: String(properties['title']) };
    if (tagName === 'img') add({ picture: String(properties['src']), alt: String(properties['alt']), ...title });
    else if (isOpenLink(node)) add({ link: String(properties['href']), ...title, inner: compileProse(children) });
    else {
      const end = `</${tagName}>`;
      add(toHtml({ ...node, children: [] }).slice(0, -end.length), ...compileProse(children), end);
    }
  }
  flush();
  return html;
}

const isOpenLink = ({ tagName, properties }: Element) => tagName === 'a' && !/^(?:#|https?:|mailto:|tel:)/i.test(String(properties['href']));
const isOpen = (element: Element): boolean => element.tagName === 'img' || isOpenLink(element) || element.children.some((child) => child.type === 'element' && isOpen(child));

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { htmlToHast } from 'satteri';
import { filesIn } from '../files.ts';

/** What a file weighs on its way, compressed by the compression that every host has. */
export const compressed = (content: string): number => gzipSync(content, { level: 9 }).length;

type Node = ReturnType<typeof htmlToHast>;
type Element = Extract<Node, { type: 'element' }>;

/** An element of a page. */
export interface Tag {
  readonly name: string;
  /** By the names that HTML has for them. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** A page as it was built. */
export class BuiltPage {
  /** Its address from the site's root. */
  readonly path: string;
  readonly kind: string;
  readonly html: string;
  readonly tags: readonly Tag[];
  /** What it says to its readers. */
  readonly words: string;

  constructor(path: string, kind: string, html: string) {
    this.path = path;
    this.kind = kind;
    this.html = html;
    const nodes = [...inside(htmlToHast(html))];
    this.tags = nodes.flatMap((node) => (node.type === 'element' ? [tagOf(node)] : []));
    this.words = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join(' ');
  }

  /** What the links of one relation lead to. */
  linked(relation: string): Tag[] {
    return this.tags.filter(({ name, attributes }) => name === 'link' && (attributes.get('rel') ?? '').split(/\s+/).includes(relation));
  }
}

/** What is in a node; the data of scripts and styles are no words. */
function* inside(node: Node): Generator<Node> {
  yield node;
  if ('children' in node && !(node.type === 'element' && ['script', 'style'].includes(node.tagName))) for (const child of node.children) yield* inside(child);
}

function tagOf({ tagName, properties }: Element): Tag {
  const attributes = Object.entries(properties).flatMap(([name, value]): [string, string][] => (value === null || value === undefined || value === false ? [] : [[name === 'className' ? 'class' : name.toLowerCase(), Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)]]));
  return { name: tagName, attributes: new Map(attributes) };
}

/** A built site in its folder. `kinds` has the kind of each page by its path. */
export class BuiltSite {
  readonly folder: string;
  readonly pages: readonly BuiltPage[];
  readonly #texts = new Map<string, string>();

  constructor(folder: string, kinds: ReadonlyMap<string, string>) {
    this.folder = folder;
    this.pages = filesIn(folder).flatMap((file) => {
      const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
      const kind = kinds.get(path);
      return kind === undefined ? [] : [new BuiltPage(path, kind, readFileSync(join(folder, file), 'utf8'))];
    });
  }

  /** The bytes of a published file; none if there is no such file. */
  size(address: string): number {
    return statSync(join(this.folder, decodeURI(address)), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** What a published file says. */
  text(address: string): string {
    const known = this.#texts.get(address) ?? readFileSync(join(this.folder, decodeURI(address)), 'utf8');
    this.#texts.set(address, known);
    return known;
  }
}

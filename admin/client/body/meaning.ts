import type { Nodes } from 'mdast';
import { parse, spanOf, type Span } from './dialect.ts';

/** A top-level block of a text: where it stands, and what it means to a reader. */
export interface Block {
  readonly node: Nodes;
  readonly span: Span;
  readonly source: string;
  readonly meaning: string;
}

/** The top-level blocks of a text. Texts that were just asked for are remembered. */
export function blocksOf(text: string): readonly Block[] {
  const known = recent.get(text);
  if (known) return known;
  const blocks = parse(text).children.map((node): Block => ({ node, span: spanOf(node), source: text.slice(...spanOf(node)), meaning: meaningOf(node) }));
  recent.set(text, blocks);
  const [oldest] = recent.keys();
  if (recent.size > 6 && oldest !== undefined) recent.delete(oldest);
  return blocks;
}
const recent = new Map<string, readonly Block[]>();

/** What a reader of the page would see of a node: two nodes that mean the same differ only in how they are written. */
export const meaningOf = (node: Nodes): string => JSON.stringify(plain(node));

type Plain = Record<string, unknown>;

function plain(node: Nodes): Plain {
  const meant: Plain = {};
  for (const [key, value] of Object.entries(node)) {
    if (value === null || value === undefined || ['position', 'data', 'children', 'spread', 'attributes'].includes(key)) continue;
    if ((key === 'start' && value === 1) || (key === 'title' && value === '')) continue;
    meant[key] = value;
  }
  if (node.type === 'text') meant['value'] = unwrapped(node.value);
  if (node.type === 'list') meant['loose'] = node.spread === true || node.children.some(({ spread }) => spread === true);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    meant['attributes'] = node.attributes.map((each) => (each.type === 'mdxJsxAttribute' ? [each.name, typeof each.value === 'object' ? (each.value && { code: each.value.value }) : each.value] : each.value));
  if ('children' in node) meant['children'] = joined(node.children.map(plain));
  return meant;
}

/** Parts of one run of words, as one. */
function joined(nodes: readonly Plain[]): Plain[] {
  const all: Plain[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node['type'] === 'text' && last?.['type'] === 'text') last['value'] = `${String(last['value'])}${String(node['value'])}`;
    else if (node['value'] !== '' || node['type'] !== 'text') all.push(node);
  }
  return all;
}

/** A line that was wrapped is read as one. */
export const unwrapped = (words: string): string => words.replace(/[ \t]*\n[ \t]*/g, ' ');

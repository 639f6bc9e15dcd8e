import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Nodes } from 'mdast';
import { blocks, isBlockName, type BlockName } from '../../../src/model/blocks/index.ts';
import type { Fields } from '../../../src/model/index.ts';
import { spanOf } from './dialect.ts';

/** A block of the palette, as a form fills it in. */
export interface Filled {
  readonly name: BlockName;
  readonly values: Readonly<Record<string, string>>;
  /** What stands between the tags of a block that holds prose. */
  readonly prose: string;
  /** The blocks between the tags of a block that holds only those. */
  readonly items: readonly Filled[];
  /** How it is written in a text. */
  readonly written?: Written;
}

interface Written {
  readonly as: Omit<Filled, 'written'>;
  readonly open: string;
  readonly inside: string;
  readonly close: string;
  readonly indent: string;
}

export const fieldsOf = (name: BlockName): Fields => blocks[name].fields;
export const empty = (name: BlockName): Filled => ({ name, values: {}, prose: '', items: [] });
export const holdsItems = (name: BlockName): readonly BlockName[] => {
  const { holds } = blocks[name];
  return typeof holds === 'string' ? [] : holds.filter(isBlockName);
};

/** A block as a form can show it, or nothing where it holds what no form would: then it is left as it is. */
export function readBlock(node: Nodes, text: string, within?: BlockName): Filled | undefined {
  if (node.type !== 'mdxJsxFlowElement' || node.name === null || !isBlockName(node.name)) return undefined;
  const { name } = node;
  const { inner, holds } = blocks[name];
  if (within === undefined ? inner : !holdsItems(within).includes(name)) return undefined;
  const values = valuesOf(node, Object.keys(fieldsOf(name)));
  const items = typeof holds === 'string' ? [] : node.children.map((child) => readBlock(child, text, name));
  if (values === undefined || items.includes(undefined) || (holds === 'nothing' && node.children.length > 0)) return undefined;

  const [start, end] = spanOf(node);
  const lastValue = node.attributes.at(-1);
  const opened = text.indexOf('>', lastValue ? spanOf(lastValue)[1] : start) + 1;
  const closed = Math.max(opened, text.lastIndexOf('</', end));
  const inside = text.slice(opened, closed);
  const as = { name, values, prose: holds === 'prose' ? dedented(inside) : '', items: items.filter((item) => item !== undefined) };
  const indent = /^[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '';
  return { ...as, written: { as, open: text.slice(start, opened), inside, close: closed === opened ? '' : text.slice(closed, end), indent } };
}

function valuesOf(node: MdxJsxFlowElement, known: readonly string[]): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string' || !known.includes(attribute.name) || attribute.name in values) return undefined;
    values[attribute.name] = attribute.value;
  }
  return values;
}

/** How a block is written in a text. What a form did not change stays as it was. */
export function writeBlock(block: Filled, indent = block.written?.indent ?? ''): string {
  const { name, values, prose, items, written } = block;
  const { holds } = blocks[name];
  const filled = Object.keys(fieldsOf(name)).flatMap((field) => (values[field]?.trim() ? [[field, values[field].trim()] as const] : []));
  const same = written !== undefined && filled.length === Object.keys(written.as.values).length && filled.every(([field, value]) => written.as.values[field]?.trim() === value);
  const tag = `<${name}${filled.map(([field, value]) => ` ${field}="${attribute(value)}"`).join('')}`;
  if (holds === 'nothing') return same ? source(written) : `${tag} />`;

  const open = same && written.close !== '' ? written.open : `${tag}>`;
  const close = written?.close ? written.close : `</${name}>`;
  if (written?.close && sameInside(block, written)) return open + written.inside + close;
  if (holds === 'prose') return `${open}\n${indented(prose, indent)}\n${indent}${close}`;
  const deeper = items.find((item) => item.written)?.written?.indent ?? `${indent}  `;
  return `${open}\n${items.map((item) => `${deeper}${writeBlock(item, deeper)}\n`).join('')}${indent}${close}`;
}

const source = ({ open, inside, close }: Written): string => open + inside + close;

const sameInside = ({ prose, items }: Filled, { as }: Written): boolean =>
  prose.trim() === as.prose.trim() && items.length === as.items.length && items.every((item, place) => item.written !== undefined && item.written === as.items[place]?.written && writeBlock(item) === source(item.written));

/** A value between the quotes of a tag. */
const attribute = (value: string): string =>
  value
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replace(/\s*\n\s*/g, ' ');

function dedented(inside: string): string {
  const lines = inside.replace(/^[ \t]*\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents, Infinity);
  return lines.map((line) => line.slice(Math.min(common, line.length))).join('\n').trimEnd();
}

const indented = (prose: string, indent: string): string => prose.trim().split('\n').map((line) => (line.trim() === '' ? '' : indent + line)).join('\n');

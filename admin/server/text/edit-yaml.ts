import { Document, isCollection, isMap, isNode, isScalar, isSeq, parseDocument, Scalar, stringify, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isRecord } from '../../../src/model/walk.ts';
import { aligned } from '../../align.ts';
import { sayTheSame, withoutEmpty } from './blanks.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * YAML that says `wanted`, made from `source` by changing only what says something else: the order, the comments and
 * the way of writing of all the rest stay, byte by byte. What the editor left empty is taken away.
 */
export function editYaml(source: string, wanted: Values): string {
  const values = withoutEmpty(wanted) ?? {};
  if (!isRecord(values)) return source;
  const written = [new Edit(source), new Edit(source, { whole: true })].map((edit) => edit.to(values)).find((text) => text !== undefined && sayTheSame(read(text).toJS(), values));
  return written ?? stringify(values, style);
}

const style = { lineWidth: 0 } as const;
const read = (source: string) => parseDocument(source, { schema: 'core', merge: false, logLevel: 'silent' });

/** What changes in a text, found before any of it is done. */
class Edit {
  readonly #source: string;
  /** Whether a field at the top that changes is written anew, instead of what changes in it. */
  readonly #whole: boolean;
  readonly #changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  constructor(source: string, { whole = false }: { readonly whole?: boolean } = {}) {
    this.#source = source;
    this.#whole = whole;
  }

  to(values: Values): string | undefined {
    const { contents, errors } = read(this.#source);
    if (errors.length > 0) return undefined;
    if (isMap(contents) && !contents.flow) this.#map(contents, values, true);
    else if (Object.keys(values).length > 0) this.#change(this.#source.length, this.#source.length, stringify(values, style));
    // What stands later is changed first; of insertions at one place the first comes first.
    return this.#changes.map((change, place) => ({ ...change, place })).sort((a, b) => b.from - a.from || b.place - a.place).reduce((text, { from, to, text: is }) => text.slice(0, from) + is + text.slice(to), this.#source);
  }

  #value(node: unknown, wanted: unknown, column: number, inFlow: boolean): boolean {
    if (isMap(node) && isRecord(wanted)) return this.#map(node, wanted);
    if (isSeq(node) && Array.isArray(wanted)) return this.#list(node, wanted);
    if (!isScalar(node) || isRecord(wanted) || Array.isArray(wanted) || !node.range) return false;
    const [from, to] = node.range;
    const text = scalarText(node, wanted, column, inFlow);
    this.#change(from, to, this.#source[to - 1] === '\n' && !text.endsWith('\n') ? `${text}\n` : text);
    return true;
  }

  /** Says whether it could be done in place. */
  #map(map: YAMLMap, wanted: Values, top = false): boolean {
    const pairs = map.items.map((pair) => ({ pair, key: String(isScalar(pair.key) ? pair.key.value : pair.key), from: startOf(pair.key), to: this.#lineAfter(pair) }));
    const [first] = pairs;
    if (map.flow) return this.#flow(map, wanted, pairs.every(({ key }) => key in wanted) && Object.keys(wanted).length === pairs.length && pairs.every(({ pair, key }) => this.#unlessSame(pair.value, wanted[key], 0, true)));
    if (first === undefined) return false;
    const column = this.#columnOf(first.from);
    // The first key after a dash cannot be taken away alone.
    if (!(first.key in wanted) && this.#source.slice(first.from - column, first.from).trim() !== '') return false;
    for (const { pair, key, from, to } of pairs) {
      if (sayTheSame(plain(pair.value), wanted[key])) continue;
      if (!(key in wanted)) this.#change(this.#lineOf(from), to, '');
      else if ((top && this.#whole) || !this.#value(pair.value, wanted[key], column, false)) this.#change(from, to, indented({ [key]: wanted[key] }, column).trimStart());
    }
    const known = new Map(pairs.map((each) => [each.key, each]));
    let after: number | undefined;
    for (const [key, value] of Object.entries(wanted)) {
      const here = known.get(key);
      if (here) after = here.to;
      else if (after !== undefined) this.#change(after, after, indented({ [key]: value }, column));
      else this.#change(first.from, first.from, indented({ [key]: value }, column).trimStart() + ' '.repeat(column));
    }
    return true;
  }

  #list(list: YAMLSeq, wanted: readonly unknown[]): boolean {
    if (list.flow) return this.#flow(list, wanted, list.items.length === wanted.length && list.items.every((item, place) => this.#unlessSame(item, wanted[place], 0, true)));
    const items = list.items.map((node) => {
      const dash = this.#source.lastIndexOf('-', startOf(node) - 1);
      return { node, dash, from: this.#lineOf(dash), to: this.#lineAfter(node) };
    });
    const [first] = items;
    if (first === undefined || this.#source.slice(first.from, first.dash).trim() !== '') return false;
    const column = this.#columnOf(first.dash);
    let after = first.from;
    for (const [item, value] of aligned(items, wanted, ({ node }, other) => sayTheSame(plain(node), other))) {
      if (item === undefined) this.#change(after, after, indented([value], column));
      else if (value === undefined) this.#change(item.from, item.to, '');
      else if (!this.#unlessSame(item.node, value, column, false)) this.#change(item.from, item.to, indented([value], column));
      if (item) after = item.to;
    }
    return true;
  }

  #unlessSame(node: unknown, wanted: unknown, column: number, inFlow: boolean): boolean {
    return sayTheSame(plain(node), wanted) || this.#value(node, wanted, column, inFlow);
  }

  /** `{ … }` and `[ … ]` are written anew, unless they were changed inside. */
  #flow(node: YAMLMap | YAMLSeq, wanted: unknown, done: boolean): boolean {
    if (done || !node.range) return true;
    const [from, to] = node.range;
    while ((this.#changes.at(-1)?.from ?? -1) >= from) this.#changes.pop();
    this.#change(from, to, stringify(wanted, { ...style, collectionStyle: 'flow', flowCollectionPadding: this.#source[from + 1] === ' ' }).trimEnd());
    return true;
  }

  #change(from: number, to: number, text: string): void {
    this.#changes.push({ from, to, text });
  }

  #lineOf(at: number): number {
    return this.#source.lastIndexOf('\n', at - 1) + 1;
  }

  #columnOf(at: number): number {
    return at - this.#lineOf(at);
  }

  /** Where the line after a value, or a key with its value, begins. */
  #lineAfter(node: unknown): number {
    const end = endOf(node);
    if (this.#source[end - 1] === '\n') return end;
    const line = this.#source.indexOf('\n', end);
    return line === -1 ? this.#source.length : line + 1;
  }
}

const plain = (node: unknown): unknown => (isNode(node) ? node.toJS(new Document()) : undefined);
const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

function endOf(node: unknown): number {
  if (isNode(node)) {
    const last: unknown = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
    return last === undefined ? (node.range?.[1] ?? 0) : endOf(last);
  }
  const { key, value } = node as Pair<Node, Node | null>;
  return Math.max(endOf(key), isNode(value) ? endOf(value) : 0);
}

const indented = (value: unknown, column: number): string => stringify(value, style).replace(/^(?=.)/gm, ' '.repeat(column));

/** A scalar as another one is written: in quotation marks, over several lines, or plainly. */
function scalarText(as: Scalar, value: unknown, column: number, inFlow: boolean): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && as.type) scalar.type = as.type;
  if (inFlow) return stringify([scalar], { ...style, collectionStyle: 'flow', flowCollectionPadding: false }).trim().slice(1, -1);
  return stringify({ k: scalar }, style).slice('k:'.length).trimStart().replace(/\n$/, '').replace(/\n(?=.)/g, `\n${' '.repeat(column)}`);
}

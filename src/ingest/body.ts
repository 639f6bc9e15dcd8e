import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import type { z } from 'zod';
import { blocks, isBlockName, type BlockName } from '../model/blocks/index.ts';
import { explainIssue, meant } from '../model/errors.ts';
import type { Fields } from '../model/index.ts';
import { fieldAt, isRecord } from '../model/walk.ts';
import { guardText } from './guard.ts';
import type { Finding, Sheet, Spot } from './problem.ts';
import { checkProse, type Mention } from './prose.ts';
import { refusals } from './refusals.ts';

/** A run of ordinary text, as an HTML tree. */
export interface Prose {
  readonly prose: readonly ElementContent[];
}
/** A block of the palette with its values, and what stands between its tags. */
export type PaletteBlock = {
  [N in BlockName]: { readonly block: N; readonly props: z.output<(typeof blocks)[N]['schema']>; readonly children: readonly Piece[] };
}[BlockName];
export type Piece = Prose | PaletteBlock;

/** A block's values at their place in the text, for what can only be judged beside the other entries. */
export interface PlacedProps extends Spot {
  readonly block: BlockName;
  readonly props: unknown;
}

export interface Heading {
  readonly level: 2 | 3 | 4;
  readonly id: string;
  readonly text: string;
}

/** A text, read: data to draw, and what it refers to. */
export interface Body {
  readonly pieces: readonly Piece[];
  readonly headings: readonly Heading[];
  readonly mentions: readonly Mention[];
  readonly placed: readonly PlacedProps[];
  /** How many words a reader reads. */
  readonly words: number;
}

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type Node = Root | RootContent | Jsx | { type: string };

const isJsx = (node: Node): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const isBlank = (node: Node) => node.type === 'text' && 'value' in node && node.value.trim() === '';
const deepestElement = 60;

/** Turns a text into an HTML tree with its blocks, or throws what is wrong as `line:column: what`. */
export type Parse = (text: string) => Node;

/**
 * Reads a text of prose and palette blocks. What is refused goes to the sheet, and then nothing is returned.
 * `firstLine` is the line of the file on which the text begins, counted from 1.
 */
export function readBody(text: string, firstLine: number, to: Sheet, parse: Parse): Body | undefined {
  const before = to.count;
  const refuse = (finding: Finding, spot: Spot) => to.add(finding, spot);
  const inFile = ({ line, column }: Spot): Spot => ({ line: line + firstLine - 1, column });
  for (const { finding, ...spot } of guardText(text)) refuse(finding, inFile(spot));
  if (to.count > before) return undefined;

  let tree: Node;
  try {
    tree = parse(text);
  } catch (error) {
    const [finding, spot] = parserSaid(error, firstLine);
    refuse(finding, inFile(spot));
    return undefined;
  }
  const reader = new Reader(refuse, (node) => inFile(spotOf(node)));
  const pieces = reader.pieces('children' in tree ? tree.children : [], 0);
  if (to.count > before) return undefined;
  return { pieces, headings: reader.headings, mentions: reader.mentions, placed: reader.placed, words: text.split(/[\s—]+/).filter((word) => /\p{L}/u.test(word)).length };
}

/** The parser's complaint without its own vocabulary: `12:3: what (rule)`. */
function parserSaid(error: unknown, firstLine: number): [Finding, Spot] {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', what = message] = /^(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/s.exec(message) ?? [];
  const [sentence = what] = what.split(' (note:');
  // It counts lines from the beginning of the text, editors from that of the file.
  const inFile = sentence.replace(/\((\d+):(\d+)\)/g, (_, inText: string, place: string) => `(${Number(inText) + firstLine - 1}:${place})`);
  return [refusals.mdx(inFile), { line: Number(line), column: Number(column) }];
}

const spotOf = (node: Node): Spot => {
  const position = 'position' in node ? node.position : undefined;
  return position ? { line: position.start.line, column: position.start.column } : { line: 1, column: 1 };
};

class Reader {
  readonly headings: Heading[] = [];
  readonly mentions: Mention[] = [];
  readonly placed: PlacedProps[] = [];
  readonly #slugger = new GithubSlugger();
  #isTooDeep = false;
  readonly #refuse: (finding: Finding, spot: Spot) => void;
  readonly #spot: (node: Node) => Spot;

  constructor(refuse: (finding: Finding, spot: Spot) => void, spot: (node: Node) => Spot) {
    this.#refuse = refuse;
    this.#spot = spot;
  }

  /** Sorts what stands at one level into runs of prose and blocks. `depth` is how many blocks are around it. */
  pieces(nodes: readonly Node[], depth: number): Piece[] {
    const pieces: Piece[] = [];
    let run: ElementContent[] = [];
    const flush = () => {
      if (run.some((node) => !isBlank(node))) pieces.push({ prose: run });
      run = [];
    };
    for (const node of nodes) {
      if (isJsx(node) && node.type === 'mdxJsxFlowElement') {
        flush();
        const block = this.#block(node, depth);
        if (block) pieces.push(block);
      } else {
        const clean = this.#prose(node, depth, 0, this.#spot(node));
        if (clean) run.push(clean);
      }
    }
    flush();
    return pieces;
  }

  /** What the parser adds of its own has no place; it is reported where the thing around it stands. */
  #prose(node: Node, blockDepth: number, depth: number, around: Spot): ElementContent | undefined {
    const spot = 'position' in node && node.position ? this.#spot(node) : around;
    if (depth > deepestElement) {
      if (!this.#isTooDeep) this.#refuse(refusals.tooDeep(), spot);
      this.#isTooDeep = true;
      return undefined;
    }
    if (isJsx(node)) {
      const name = node.name ?? '';
      this.#refuse(isBlockName(name) ? refusals.blockInProse(name) : this.#unknown(name), spot);
      return undefined;
    }
    if (node.type === 'text' && 'value' in node) {
      if (/\[\^[^[\]\s]+\]/.test(node.value)) this.#refuse(refusals.footnote(), spot);
      return { type: 'text', value: node.value };
    }
    if (node.type !== 'element' || !('tagName' in node)) {
      this.#refuse(node.type === 'mdxjsEsm' ? refusals.esm() : node.type.startsWith('mdx') ? refusals.expression() : refusals.html(node.type), spot);
      return undefined;
    }
    const children = node.children.flatMap((child) => this.#prose(child, blockDepth, depth + 1, spot) ?? []);
    const element: Element = { type: 'element', tagName: node.tagName, properties: { ...node.properties }, children };
    checkProse(element, { spot, inBlock: blockDepth > 0, headings: this.headings, mentions: this.mentions, slugger: this.#slugger, refuse: this.#refuse });
    return element;
  }

  #unknown(name: string): Finding {
    return /^[a-z]/.test(name) ? refusals.html(name) : refusals.unknownBlock(name, meant(name, Object.keys(blocks)));
  }

  #block(node: Jsx, depth: number, parent?: BlockName): PaletteBlock | undefined {
    const spot = this.#spot(node);
    const name = node.name ?? '';
    if (!isBlockName(name)) {
      this.#refuse(this.#unknown(name), spot);
      return undefined;
    }
    const { inner, holds, fields, schema } = blocks[name];
    if (parent === undefined && inner) {
      const parents = Object.entries(blocks).flatMap(([each, block]) => (isNames(block.holds) && block.holds.includes(name) ? [each] : []));
      this.#refuse(refusals.strayInner(name, parents), spot);
      return undefined;
    }
    // A block that holds others (a gallery of photos) is one thing with its items.
    if (depth > 1 && parent === undefined) {
      this.#refuse(refusals.tooDeep(), spot);
      return undefined;
    }
    const props = this.#props(node, name, fields, schema, spot);
    const children = this.#children(node, name, holds, depth, spot);
    // The schema of this very block has just accepted the values.
    return props === undefined ? undefined : ({ block: name, props, children } as PaletteBlock);
  }

  #props(node: Jsx, block: BlockName, fields: Fields, schema: z.ZodType, spot: Spot): unknown {
    const raw: Record<string, string> = {};
    let refused = 0;
    const refuse = (finding: Finding) => {
      refused += 1;
      this.#refuse(finding, spot);
    };
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') refuse(refusals.spread());
      else if (typeof attribute.value === 'string') raw[attribute.name] = attribute.value;
      else refuse(attribute.value === null || attribute.value === undefined ? refusals.propWithoutValue(attribute.name) : refusals.codeInProp(attribute.name));
    }
    if (refused > 0) return undefined;
    const parsed = schema.safeParse(raw);
    if (parsed.success) {
      this.placed.push({ block, props: raw, ...spot });
      return parsed.data;
    }
    for (const issue of parsed.error.issues) {
      const [key] = issue.path;
      const { field } = fieldAt(fields, key === undefined ? [] : [String(key)]);
      const { reason, remedy } = explainIssue(issue, isRecord(raw) && key !== undefined ? raw[String(key)] : raw, field, Object.keys(fields));
      const label = (language: 'it' | 'en') => (field ? `${node.name ?? ''} › ${field.label[language]}: ` : `${node.name ?? ''}: `);
      refuse({ rank: issue.code === 'unrecognized_keys' ? 'structure' : 'value', reason: { it: label('it') + reason.it, en: label('en') + reason.en }, remedy });
    }
    return undefined;
  }

  #children(node: Jsx, name: BlockName, holds: (typeof blocks)[BlockName]['holds'], depth: number, spot: Spot): Piece[] {
    const inside = node.children.filter((child) => !isBlank(child));
    if (holds === 'nothing') {
      if (inside.length > 0) this.#refuse(refusals.filledBlock(name), spot);
      return [];
    }
    if (inside.length === 0) {
      this.#refuse(refusals.emptyBlock(name), spot);
      return [];
    }
    if (!isNames(holds)) return this.pieces(node.children, depth + 1);
    return unwrapped(inside).flatMap((child) => {
      if (isJsx(child) && child.name !== null && holds.includes(child.name)) return this.#block(child, depth + 1, name) ?? [];
      this.#refuse(refusals.wrongChild(name, holds), this.#spot(child));
      return [];
    });
  }
}

const isNames = (holds: (typeof blocks)[BlockName]['holds']): holds is Extract<typeof holds, readonly string[]> => typeof holds === 'object';

/** Items written on one line come inside a paragraph: `<Gallery><Photo … /><Photo … /></Gallery>`. */
function unwrapped(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    node.type === 'element' && 'tagName' in node && node.tagName === 'p' && node.children.every((child) => isJsx(child) || isBlank(child)) ? node.children.filter(isJsx) : [node],
  );
}

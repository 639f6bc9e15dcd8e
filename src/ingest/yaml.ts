import { isAlias, isCollection, isMap, isNode, isScalar, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import type { Path } from '../model/walk.ts';
import type { Sheet, Spot } from './problem.ts';
import { refusals } from './refusals.ts';

/** Where the values of a file are written. */
export interface Places {
  /** Where the value at `path` is written, or the nearest thing around it. */
  spot(path: Path): Spot;
  /** Where the key at `path` is written. */
  keySpot(path: Path): Spot;
}

/** Values read from YAML, and where each of them is written. */
export interface Located extends Places {
  readonly value: unknown;
}

/**
 * Reads YAML 1.2 (core schema: dates stay text) without anchors, aliases or tags, so that what is
 * written is all there is. Problems go to the sheet; then nothing is returned.
 * `firstLine` is the line of the file on which the YAML begins, counted from 1.
 */
export function readYaml(source: string, firstLine: number, to: Sheet): Located | undefined {
  try {
    return locate(source, firstLine, to);
  } catch (error) {
    // The YAML reader calls itself for each level, until there is no room left.
    if (!(error instanceof RangeError)) throw error;
    to.add(refusals.tooDeep(), { line: firstLine, column: 1 });
    return undefined;
  }
}

function locate(source: string, firstLine: number, to: Sheet): Located | undefined {
  // The parser's own count of lines is wrong after some errors (yaml 2.9.1, `[x](y)` and a tab on the next line).
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const document = parseDocument(source, { schema: 'core', merge: false, uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
  const at = (offset: number): Spot => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + firstLine, column: offset - (starts[line] ?? 0) + 1 };
  };
  let sound = true;
  // The errors after the first mostly follow from it.
  const [error] = document.errors;
  if (error) {
    sound = false;
    if (error.code === 'RESOURCE_EXHAUSTION') to.add(refusals.tooDeep(), { ...at(error.pos[0]), column: 1 });
    else to.add(refusals.yaml(error.message), at(/^(?:Missing closing|Flow )/.test(error.message) ? startOf(document, error.pos[0]) : error.pos[0]));
  }
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node) || node.anchor !== undefined) {
        sound = false;
        to.add(refusals.yamlReference(), at(start));
      } else if (isScalar(node) && typeof node.value === 'string' && /[^\P{Cc}\n\t]|[\ufffe\uffff]/u.test(node.value)) {
        sound = false;
        to.add(refusals.controlCharacter(), at(start));
      } else if (node.tag !== undefined) {
        sound = false;
        to.add(refusals.yamlTag(node.tag), at(start));
      }
    },
  });
  if (!sound) return undefined;
  const spot = (path: Path) => at(nearest(document, path)?.range?.[0] ?? 0);
  return {
    value: document.toJS(),
    spot,
    keySpot: (path) => {
      const parent = nearest(document, path.slice(0, -1));
      const pair: Pair | undefined = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
      return isNode(pair?.key) ? at(pair.key.range?.[0] ?? 0) : spot(path);
    },
  };
}

/** A quotation or bracket that is never closed is missed only at its end, but is mended at its beginning. */
function startOf(document: Document, offset: number): number {
  let start = offset;
  visit(document, {
    Node(_, node) {
      const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      if (opens && node.range && node.range[0] < offset && offset <= node.range[1]) start = node.range[0];
    },
  });
  return start;
}

function nearest(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents ?? undefined;
}

import type { Nodes } from 'mdast';
import { parse, spanOf, type Writing } from './dialect.ts';

/** How most of a text marks lists, emphasis and rules, so that what is added looks like what is there. */
export function styleOf(text: string): Writing {
  const seen = new Map<string, Map<string, number>>();
  const count = (what: string, sign: string | undefined) => {
    if (sign === undefined) return;
    const signs = seen.get(what) ?? new Map<string, number>();
    seen.set(what, signs.set(sign, (signs.get(sign) ?? 0) + 1));
  };
  const most = <const T extends string>(what: string, signs: readonly T[]): T | undefined => [...signs].sort((a, b) => (seen.get(what)?.get(b) ?? 0) - (seen.get(what)?.get(a) ?? 0))[0];
  const look = (node: Nodes) => {
    const from = text.slice(spanOf(node)[0]);
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'thematicBreak') count(node.type, from[0]);
    if (node.type === 'listItem') {
      const [, bullet, point] = /^(?:([-*+])|\d+([.)]))/.exec(from) ?? [];
      count('bullet', bullet);
      count('point', point);
    }
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(parse(text));
  return {
    bullet: most('bullet', ['-', '*', '+']) ?? '-',
    bulletOrdered: most('point', ['.', ')']) ?? '.',
    emphasis: most('emphasis', ['*', '_']) ?? '*',
    strong: most('strong', ['*', '_']) ?? '*',
    rule: most('thematicBreak', ['-', '*', '_']) ?? '-',
    listItemIndent: 'one',
  };
}

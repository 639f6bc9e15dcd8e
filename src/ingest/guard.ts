import type { Finding, Spot } from './problem.ts';
import { refusals } from './refusals.ts';

/** How deep containers and blocks may stand in one another before a text is not a text any more. */
const deepest = 24;

/**
 * Looks at a text before the parser does, and refuses what would be code and what is nested absurdly.
 * The parser reads JavaScript recursively in native code: enough brackets end the whole process
 * (satteri 0.10.5, `export const a = [[[…`), so code must never reach it.
 */
export function guardText(text: string): (Spot & { finding: Finding })[] {
  const found: (Spot & { finding: Finding })[] = [];
  let open = 0;
  let paragraph = false;
  for (const [index, line] of text.split('\n').entries()) {
    const at = (column: number, finding: Finding) => found.push({ line: index + 1, column, finding });
    for (const { index: place } of line.matchAll(/(?<!\\)(?:\\\\)*\{/g)) at(line.indexOf('{', place) + 1, refusals.expression());
    // Inside a paragraph such a line is prose that happened to be wrapped there.
    if (!paragraph && /^(?:import|export)(?![\w-])/.test(line)) at(1, refusals.esm());
    const markers = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
    if (markers > deepest && !/^\s*([-*_])(?:\s*\1)*\s*$/.test(line)) at(1, refusals.tooDeep());
    for (const [tag] of line.matchAll(/<\/?[A-Za-z]|\/>/g)) {
      open += tag === '/>' || tag.startsWith('</') ? -1 : 1;
      if (open > deepest) {
        at(1, refusals.tooDeep());
        return found;
      }
    }
    paragraph = /^[\p{L}\p{N}]/u.test(line) && !/^(?:import|export)(?![\w-])/.test(line) || (paragraph && /^(?:import|export)(?![\w-])/.test(line));
  }
  return found;
}

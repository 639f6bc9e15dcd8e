import type { Finding, Spot } from './problem.ts';
import { refusals } from './refusals.ts';

/** How deep containers and blocks may stand in one another before a text is not a text any more. */
const deepest = 24;
/** How many tags a text may have: the parser takes minutes over many that are never closed. */
const mostTags = 1000;

/**
 * Looks at a text before the parser does, and refuses what would be code and what is nested absurdly.
 * The parser reads JavaScript recursively in native code: enough brackets end the whole process
 * (satteri 0.10.5, `export const a = [[[…`), so code must never reach it.
 */
export function guardText(text: string): (Spot & { finding: Finding })[] {
  const found: (Spot & { finding: Finding })[] = [];
  let open = 0;
  let tags = 0;
  let paragraph = false;
  let afterEmpty = true;
  for (const [index, line] of text.replace(/^\ufeff/, '').split(/\r\n?|\n/).entries()) {
    const at = (column: number, finding: Finding) => found.push({ line: index + 1, column, finding });
    for (const { index: place } of line.matchAll(/(?<!\\)(?:\\\\)*\{/g)) at(line.indexOf('{', place) + 1, refusals.expression());
    // Inside a paragraph such a line is prose that happened to be wrapped there.
    const isCode = /^(?:import|export)(?![\p{L}\p{N}_-])/u.test(line);
    if (isCode && !paragraph) at(1, refusals.esm());
    const markers = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
    if (markers > deepest && !/^\s*([-*_])(?:\s*\1)*\s*$/.test(line)) at(1, refusals.tooDeep());
    for (const [tag] of line.matchAll(/<\/?[\p{ID_Start}_$>]|\/>/gu)) {
      const closes = tag === '/>' || tag.startsWith('</');
      open = Math.max(0, open + (closes ? -1 : 1));
      if (!closes) tags += 1;
      if (open > deepest || tags > mostTags) {
        at(1, refusals.tooDeep());
        return found;
      }
    }
    // Surely a paragraph: lines of words since the last empty one, with no tag that could end among them.
    paragraph = (paragraph || (afterEmpty && !isCode)) && /^(?!\d+[.)](?:\s|$))[\p{L}\p{N}«“‘"'(][^<>]*$/u.test(line);
    afterEmpty = /^[ \t]*$/.test(line);
  }
  return found;
}

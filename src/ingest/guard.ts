import type { Finding, Spot } from './problem.ts';
import { refusals } from './refusals.ts';

/** How deep containers and blocks may stand in one another before a text is not a text any more. */
const deepest = 24;
/** How many columns a table may have: the parser fills every row up to the last. */
const mostColumns = 24;
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
  /** How far a line must be indented to stand in a list item above it. */
  let inList = Infinity;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [index, line] of lines.entries()) {
    const at = (column: number, finding: Finding) => found.push({ line: index + 1, column, finding });
    for (const { index: place } of line.matchAll(/(?<!\\)(?:\\\\)*\{/g)) at(line.indexOf('{', place) + 1, refusals.expression());
    // Inside a paragraph such a line is prose that happened to be wrapped there, unless the next makes it the head of a table.
    const isCode = /^(?:import|export)(?![\p{L}\p{N}_-])/u.test(line);
    const next = lines[index + 1] ?? '';
    if (isCode && (!paragraph || (/^[\s|:-]+$/.test(next) && next.includes('-')))) at(1, refusals.esm());
    if (/^[\s|:-]+$/.test(line) && line.split('|').length > mostColumns + 2) at(1, refusals.tooWide());
    const markers = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
    if (markers > deepest && !/^\s*([-*_])(?:\s*\1)*\s*$/.test(line)) at(1, refusals.tooDeep());
    const indent = columnsOf(/^[ \t]*/.exec(line)?.[0] ?? '');
    const [, marker] = /^[ \t]*([-*+]|\d{1,9}[.)])(?:\s|$)/.exec(line) ?? [];
    if (marker !== undefined) inList = Math.min(inList, indent + marker.length + 1);
    else if (afterEmpty && /^\S/.test(line)) inList = Infinity;
    let openHere = 0;
    for (const { 0: tag, index: place } of line.matchAll(/<\/?[\p{ID_Start}_$>]|\/>/gu)) {
      const closes = tag === '/>' || tag.startsWith('</');
      openHere += closes ? -1 : 1;
      // The parser ends the process over a block that is closed inside a list (satteri 0.10.5, `<Note>`, a paragraph, `- </Note>`).
      if ((markers > 0 || indent >= inList) && tag.startsWith('</') && openHere < 0) at(place + 1, refusals.closedInside());
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

/** How wide white space is, in columns; a tab goes on to the next multiple of four. */
function columnsOf(space: string): number {
  let columns = 0;
  for (const sign of space) columns += sign === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

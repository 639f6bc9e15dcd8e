import { inCommon } from '../../align.ts';
import { blocksOf, type Block } from './meaning.ts';
import { mended } from './mend.ts';

/**
 * The text as it is to be stored: what `edited` says, in the bytes of `original` wherever both say the same. An editor
 * writes a whole text anew; this keeps what was not touched exactly as somebody wrote it.
 */
export function splice(original: string, edited: string): string {
  const before = blocksOf(original);
  const after = blocksOf(edited);
  if (after.length === 0) return before.length === 0 ? original : '';
  const meant = after.map(({ meaning }) => meaning);
  const origin = pair(before, after);
  for (const inside of [true, false]) {
    const text = assemble(original, before, edited, after, origin, inside);
    if (means(text, meant)) return text;
  }
  return ending(edited, original);
}

function means(text: string, meant: readonly string[]): boolean {
  try {
    const found = blocksOf(text);
    return found.length === meant.length && found.every(({ meaning }, place) => meaning === meant[place]);
  } catch {
    return false;
  }
}

/** For each block of the edited text the one it was made from: the same one, or what stood between the same neighbours. */
function pair(before: readonly Block[], after: readonly Block[]): ReadonlyMap<number, number> {
  const origin = new Map(inCommon(before, after, (one, other) => one.meaning === other.meaning).map(([i, j]) => [j, i]));
  const taken = new Set(origin.values());
  for (const [j, { node }] of after.entries()) {
    const previous = j === 0 ? -1 : origin.get(j - 1);
    if (origin.has(j) || previous === undefined) continue;
    const i = previous + 1;
    if (before[i]?.node.type !== node.type || taken.has(i)) continue;
    origin.set(j, i);
    taken.add(i);
  }
  return origin;
}

function assemble(original: string, before: readonly Block[], edited: string, after: readonly Block[], origin: ReadonlyMap<number, number>, inside: boolean): string {
  let text = '';
  for (const [j, block] of after.entries()) {
    const i = origin.get(j);
    const old = i === undefined ? undefined : before[i];
    const stoodSo = i !== undefined && (j === 0 ? i === 0 : origin.get(j - 1) === i - 1);
    if (stoodSo) text += original.slice(before[i - 1]?.span[1] ?? 0, old?.span[0]);
    else if (j > 0) text += '\n\n';
    if (old === undefined) text += block.source;
    else text += old.meaning === block.meaning ? old.source : ((inside ? mended(original, old.node, edited, block.node) : undefined) ?? block.source);
  }
  return ending(text, original);
}

/** A text ends as it did; a new one ends its last line. */
function ending(text: string, original: string): string {
  const end = original.trim() === '' ? '\n' : (/\s*$/.exec(original)?.[0] ?? '');
  return text.trimEnd() + end;
}

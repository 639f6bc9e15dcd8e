import type { Nodes, Parents } from 'mdast';
import { inCommon, isEqual } from '../../align.ts';
import { sourceOf, spanOf } from './dialect.ts';
import { meaningOf } from './meaning.ts';
import { mendedWords } from './words.ts';

/** What may be changed in part. */
const divisible = new Set(['paragraph', 'heading', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'blockquote']);

/**
 * The source of a changed node in which every part that did not change keeps its own. Nothing where that is not possible;
 * whoever asks must still see that the result means what it should.
 */
export function mended(original: string, old: Nodes, edited: string, now: Nodes): string | undefined {
  if (old.type === 'text' && now.type === 'text') return mendedWords(sourceOf(old, original), old.value, sourceOf(now, edited), now.value);
  if (old.type !== now.type || !divisible.has(now.type) || !isParent(old) || !isParent(now) || old.children.length === 0 || now.children.length === 0) return undefined;
  const origin = pair(old.children, now.children);
  const [start, end] = spanOf(now);
  const [oldStart, oldEnd] = spanOf(old);
  let text = '';
  for (const [j, child] of now.children.entries()) {
    const i = origin.get(j);
    const was = i === undefined ? undefined : old.children[i];
    const stoodSo = i !== undefined && was !== undefined && (j === 0 ? i === 0 : origin.get(j - 1) === i - 1);
    text += stoodSo ? original.slice(endOf(old.children[i - 1]) ?? oldStart, spanOf(was)[0]) : edited.slice(endOf(now.children[j - 1]) ?? start, spanOf(child)[0]);
    if (was === undefined) text += sourceOf(child, edited);
    else text += meaningOf(was) === meaningOf(child) ? sourceOf(was, original) : (mended(original, was, edited, child) ?? sourceOf(child, edited));
  }
  const last = origin.get(now.children.length - 1);
  return text + (last === old.children.length - 1 ? original.slice(endOf(old.children[last]), oldEnd) : edited.slice(endOf(now.children.at(-1)), end));
}

const isParent = (node: Nodes): node is Parents => 'children' in node;
const endOf = (node: Nodes | undefined): number | undefined => node && spanOf(node)[1];

function pair(before: readonly Nodes[], after: readonly Nodes[]): ReadonlyMap<number, number> {
  const origin = new Map(inCommon(before.map(meaningOf), after.map(meaningOf), isEqual).map(([i, j]) => [j, i]));
  const taken = new Set(origin.values());
  for (const [j, node] of after.entries()) {
    const previous = j === 0 ? -1 : origin.get(j - 1);
    if (origin.has(j) || previous === undefined || taken.has(previous + 1) || before[previous + 1]?.type !== node.type) continue;
    origin.set(j, previous + 1);
    taken.add(previous + 1);
  }
  return origin;
}

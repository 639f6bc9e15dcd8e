import { diffArrays } from 'diff';

/** Places of two lists that hold the same, in the order of both. */
export function inCommon<A, B>(ones: readonly A[], others: readonly B[], same: (one: A, other: B) => boolean): [one: number, other: number][] {
  const pairs: [number, number][] = [];
  let [at, facing] = [0, 0];
  // The library compares items of one kind: their places are.
  for (const { count, added, removed } of diffArrays([...ones.keys()], [...others.keys()], { comparator: (one, other) => same(ones[one] as A, others[other] as B) })) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) pairs.push([at + step, facing + step]);
    if (!added) at += count;
    if (!removed) facing += count;
  }
  return pairs;
}

/** Items of two lists, side by side: those that are the same, and between them what was changed, added or taken away. */
export function aligned<A, B>(ones: readonly A[], others: readonly B[], same: (one: A, other: B) => boolean): [A | undefined, B | undefined][] {
  const pairs: [A | undefined, B | undefined][] = [];
  let [from, at] = [0, 0];
  for (const [one, other] of [...inCommon(ones, others, same), [ones.length, others.length] as const]) {
    for (let step = 0; step < Math.max(one - from, other - at); step += 1) pairs.push([from + step < one ? ones[from + step] : undefined, at + step < other ? others[at + step] : undefined]);
    if (one < ones.length) pairs.push([ones[one], others[other]]);
    [from, at] = [one + 1, other + 1];
  }
  return pairs;
}

/** Whether two texts are the same. */
export const isEqual = (one: string, other: string): boolean => one === other;

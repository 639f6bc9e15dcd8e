/** Items of two lists, side by side: those that are the same, and between them what was changed, added or taken away. */
export function aligned<A, B>(ones: readonly A[], others: readonly B[], same: (one: A, other: B) => boolean): [A | undefined, B | undefined][] {
  const common = longest(ones, others, same);
  const pairs: [A | undefined, B | undefined][] = [];
  let [from, at] = [0, 0];
  for (const [one, other] of [...common, [ones.length, others.length] as const]) {
    for (let step = 0; step < Math.max(one - from, other - at); step += 1) pairs.push([from + step < one ? ones[from + step] : undefined, at + step < other ? others[at + step] : undefined]);
    if (one < ones.length) pairs.push([ones[one], others[other]]);
    [from, at] = [one + 1, other + 1];
  }
  return pairs;
}

/** The longest sequence that two lists have in common, as places in both (https://en.wikipedia.org/wiki/Longest_common_subsequence). */
function longest<A, B>(ones: readonly A[], others: readonly B[], same: (one: A, other: B) => boolean): (readonly [number, number])[] {
  const lengths = Array.from({ length: ones.length + 1 }, () => new Array<number>(others.length + 1).fill(0));
  const length = (one: number, other: number) => lengths[one]?.[other] ?? 0;
  const isSame = (one: number, other: number) => same(ones[one] as A, others[other] as B);
  for (let one = ones.length - 1; one >= 0; one -= 1) {
    for (let other = others.length - 1; other >= 0; other -= 1) {
      const row = lengths[one];
      if (row) row[other] = isSame(one, other) ? length(one + 1, other + 1) + 1 : Math.max(length(one + 1, other), length(one, other + 1));
    }
  }
  const common: (readonly [number, number])[] = [];
  for (let [one, other] = [0, 0]; one < ones.length && other < others.length; ) {
    if (isSame(one, other)) common.push([one++, other++]);
    else if (length(one + 1, other) >= length(one, other + 1)) one += 1;
    else other += 1;
  }
  return common;
}

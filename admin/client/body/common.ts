/** Places of two rows that hold the same, in the order of both: their longest common subsequence. */
export function inCommon(left: readonly string[], right: readonly string[]): [left: number, right: number][] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [height, width] = [left.length - start - end, right.length - start - end];

  // `length[i][j]`: how many are in common from `i` and `j` on.
  const length = Array.from({ length: height + 1 }, () => new Uint32Array(width + 1));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = height - 1; i >= 0; i -= 1)
    for (let j = width - 1; j >= 0; j -= 1) {
      const row = length[i];
      if (row) row[j] = left[start + i] === right[start + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }

  const pairs: [number, number][] = Array.from({ length: start }, (_, place) => [place, place]);
  for (let i = 0, j = 0; i < height && j < width; )
    if (left[start + i] === right[start + j]) pairs.push([start + i++, start + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  for (let k = end; k > 0; k -= 1) pairs.push([left.length - k, right.length - k]);
  return pairs;
}

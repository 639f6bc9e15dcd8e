/** The least and the most that is given to a component: between them lies every other state. */
export function extremes<T>(values: readonly (T | undefined)[]): readonly T[] {
  const given = values.filter((value) => value !== undefined).map((value) => ({ value, length: JSON.stringify(value).length }));
  const [least, ...others] = given.toSorted((a, b) => a.length - b.length);
  const most = others.at(-1);
  return [least, most].filter((each) => each !== undefined).map(({ value }) => value);
}

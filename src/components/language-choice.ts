/** The first of a reader's languages that the site speaks: the exact tag, or its language (`de-AT` → `de`). RFC 4647 §3.4, lookup. */
export function chooseLanguage(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const subtags = tag.toLowerCase().split('-');
    while (subtags.length > 0) {
      const found = offered.find((each) => each.toLowerCase() === subtags.join('-'));
      if (found !== undefined) return found;
      subtags.pop();
    }
  }
  return undefined;
}

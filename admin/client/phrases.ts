export interface Phrases {
  readonly [key: string]: string | Phrases;
}

/** Phrases, and others that take the place of some of them. */
export function joined(phrases: Phrases, others: Phrases): Phrases {
  const both: Record<string, string | Phrases> = { ...phrases };
  for (const [key, other] of Object.entries(others)) {
    const phrase = phrases[key];
    both[key] = typeof phrase === 'object' && typeof other === 'object' ? joined(phrase, other) : other;
  }
  return both;
}

/** Each phrase by its whole key, such as `editor.editor.onLeavePage`. */
export const flat = (phrases: Phrases, above = ''): [key: string, phrase: string][] =>
  Object.entries(phrases).flatMap(([key, phrase]) => (typeof phrase === 'string' ? [[above + key, phrase] as [string, string]] : flat(phrase, `${above}${key}.`)));

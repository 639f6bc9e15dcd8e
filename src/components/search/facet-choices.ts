import type { Counts } from './pagefind-bundle.ts';
import { element } from './result-item.ts';

/** The checkboxes that narrow a search. They stay where they are while the numbers beside them change, so that the focus is never lost. */
export class FacetChoices {
  readonly #groups: ReadonlyMap<string, HTMLFieldSetElement>;
  readonly #choices = new Map<HTMLInputElement, { readonly facet: string; readonly line: HTMLElement; readonly count: HTMLElement }>();

  constructor(groups: readonly HTMLFieldSetElement[]) {
    this.#groups = new Map(groups.map((group) => [group.dataset['facet'] ?? '', group]));
  }

  get isDrawn(): boolean {
    return this.#choices.size > 0;
  }

  /** Draws every value there is with its number of pages, the most frequent first; only once. */
  draw(values: Counts): void {
    if (this.isDrawn) return;
    const collator = new Intl.Collator(document.documentElement.lang);
    for (const [facet, group] of this.#groups) {
      const list = element('ul', {});
      for (const [value] of Object.entries(values[facet] ?? {}).sort(([a, many], [b, more]) => more - many || collator.compare(a, b))) {
        const box = element('input', { type: 'checkbox', name: facet, value });
        const count = element('small', {});
        const line = element('li', {}, element('label', {}, box, ' ', value, ' ', count));
        this.#choices.set(box, { facet, line, count });
        list.append(line);
      }
      group.append(list);
    }
    this.count(values);
  }

  /** Shows how many pages each value would give; one that would give none is hidden unless it is chosen. */
  count(counts: Counts): void {
    const shown = new Set<string>();
    for (const [box, { facet, line, count }] of this.#choices) {
      const number = counts[facet]?.[box.value] ?? 0;
      count.textContent = String(number);
      line.hidden = number === 0 && !box.checked;
      if (!line.hidden) shown.add(facet);
    }
    for (const [facet, group] of this.#groups) group.hidden = !shown.has(facet);
  }

  /** The values chosen of each facet. */
  get chosen(): Readonly<Record<string, readonly string[]>> {
    const chosen: Record<string, string[]> = {};
    for (const [box, { facet }] of this.#choices) if (box.checked) (chosen[facet] ??= []).push(box.value);
    return chosen;
  }

  /** Chooses these values and no others; what does not exist is passed over. */
  choose(chosen: Readonly<Record<string, readonly string[]>>): void {
    for (const [box, { facet }] of this.#choices) box.checked = chosen[facet]?.includes(box.value) === true;
  }

  get facets(): readonly string[] {
    return [...this.#groups.keys()];
  }
}

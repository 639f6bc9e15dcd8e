import type { Answer } from '../../directory/answer.ts';
import { choose, type Query } from '../../directory/query.ts';
import { facetNames, type FacetName, type Register } from '../../directory/register.ts';
import { element } from './element.ts';

interface Box {
  readonly facet: FacetName;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
}

const facetOf = ({ dataset: { facet } }: HTMLElement): FacetName | undefined => facetNames.find((each) => each === facet);

/**
 * The checkboxes of the facets. The page brings the most frequent values; the others are drawn when they are asked for or chosen.
 * A box stays where it is and can always be pressed while the numbers change, so that the focus is never lost.
 */
export class FacetBoxes {
  readonly #root: HTMLElement;
  readonly #boxes = new Map<string, Box>();

  constructor(root: HTMLElement) {
    this.#root = root;
    for (const input of root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      const count = input.parentElement?.querySelector('small');
      const facet = facetOf(input);
      if (count && facet) this.#boxes.set(`${facet} ${input.value}`, { facet, input, count });
    }
  }

  /** The query as it is after a box was pressed. */
  pressed(query: Query, box: HTMLInputElement): Query {
    const facet = facetOf(box);
    return facet ? choose(query, facet, box.value, box.checked) : query;
  }

  /** Shows what is chosen. A chosen value that has no box yet gets one. */
  show({ chosen }: Query, register?: Register): void {
    for (const facet of register ? facetNames : []) for (const value of chosen[facet] ?? []) if (register) this.#draw(register, facet, [value]);
    for (const { facet, input } of this.#boxes.values()) input.checked = chosen[facet]?.includes(input.value) === true;
  }

  /** Shows how many firms each value would give. */
  count({ facets }: Register, counts: Answer['counts']): void {
    for (const facet of facetNames)
      for (const [place, { key }] of facets[facet].values.entries()) {
        const box = this.#boxes.get(`${facet} ${key}`);
        if (!box) continue;
        const number = String(counts[facet][place] ?? 0);
        if (box.count.textContent !== number) box.count.textContent = number;
        box.input.closest('li')?.classList.toggle('is-none', number === '0' && !box.input.checked);
      }
  }

  /** Draws the values of a group that are not there yet. The first of them gets the focus, since the button that asked for them goes. */
  drawAll(register: Register, button: HTMLElement): void {
    const group = button.closest('fieldset');
    const facet = group ? facetOf(group) : undefined;
    if (!facet) return;
    const drawn = this.#draw(register, facet, register.facets[facet].values.map(({ key }) => key));
    drawn[0]?.focus();
    button.remove();
  }

  #draw({ facets }: Register, facet: FacetName, keys: readonly string[]): HTMLInputElement[] {
    const list = this.#root.querySelector(`fieldset[data-facet=${facet}] ul`) ?? this.#root.querySelector(`input[data-facet=${facet}]`)?.closest('ul');
    if (!list) return [];
    const wanted = new Set(keys);
    return facets[facet].values.flatMap(({ key, label }) => {
      if (!wanted.has(key) || this.#boxes.has(`${facet} ${key}`)) return [];
      const input = element('input', { type: 'checkbox', 'data-facet': facet, value: key });
      const count = element('small', {});
      list.append(element('li', {}, element('label', { class: 'choice' }, input, element('span', {}, label), ' ', count)));
      this.#boxes.set(`${facet} ${key}`, { facet, input, count });
      return [input];
    });
  }
}

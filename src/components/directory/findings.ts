import type { Answer } from '../../directory/answer.ts';
import { everything, type Query } from '../../directory/query.ts';
import type { Register } from '../../directory/register.ts';
import type { DirectoryWords } from '../../views/directory.ts';
import { dropped, type Chosen } from './conditions.ts';
import { element, part, say, sayCount } from './element.ts';
import { FirmLines } from './firm-lines.ts';

/** How many firms are drawn at once. */
const pageSize = 24;

export interface Shown {
  readonly register: Register;
  readonly query: Query;
  readonly answer: Answer;
  readonly chosen: readonly Chosen[];
  /** Whether the page shows this already without a script. */
  readonly isAsDrawn: boolean;
}

/** Asks another query; `focus` sets the focus once it is answered, where the button that was pressed has gone. */
type Ask = (query: Query, focus: () => void) => void;

/** What was found: firms, the conditions that led to them, and the ways out where there are none. */
export class Findings {
  readonly #root: HTMLElement;
  readonly #words: DirectoryWords;
  readonly #ask: Ask;
  readonly #list: HTMLElement;
  readonly #drawn: readonly Element[];
  readonly #lines: FirmLines;
  #shown: Shown | undefined;
  #many = 0;

  constructor(root: HTMLElement, words: DirectoryWords, ask: Ask) {
    this.#root = root;
    this.#words = words;
    this.#ask = ask;
    this.#list = part(root, '.firm-rows', HTMLElement);
    this.#drawn = [...this.#list.children];
    this.#lines = new FirmLines(part(root, 'template', HTMLTemplateElement), root.dataset['address'] ?? '');
    this.#part('[data-more]').addEventListener('click', () => this.#showMore());
    for (const button of ['[data-clear]', '[data-everything]']) this.#part(button).addEventListener('click', () => this.#ask({ ...everything, sort: this.#shown?.query.sort ?? 'name' }, () => this.#focusCount()));
  }

  get isOpen(): boolean {
    return this.#shown !== undefined;
  }

  /** Shows an answer, with at least so many of its firms: a reader who comes back sees as many as before. */
  show(shown: Shown, least = 0): void {
    this.#shown = shown;
    const { register, query, answer, isAsDrawn } = shown;
    this.#part('[data-error]').hidden = true;
    this.#part('[data-pager]').hidden = !isAsDrawn;
    this.#many = Math.min(answer.found.length, Math.max(pageSize, least));
    this.#list.replaceChildren(...(isAsDrawn ? this.#drawn : answer.found.slice(0, this.#many).map((firm) => this.#lines.line(register, firm))));
    this.#part('[data-more]').hidden = isAsDrawn || this.#many >= answer.found.length;
    this.#part('[data-order-note]').hidden = query.sort !== 'order' || answer.found.length === 0;
    this.#showUncompared(answer);
    this.#showChosen(shown);
    this.#showEmpty(shown);
  }

  fail(): void {
    this.#shown = undefined;
    this.#part('[data-error]').hidden = false;
  }

  /** Draws the next firms; the first new one gets the focus. */
  #showMore(): void {
    if (!this.#shown) return;
    const { register, answer } = this.#shown;
    const lines = answer.found.slice(this.#many, this.#many + pageSize).map((firm) => this.#lines.line(register, firm));
    this.#list.append(...lines);
    this.#many += lines.length;
    history.replaceState({ shown: this.#many }, '');
    this.#part('[data-more]').hidden = this.#many >= answer.found.length;
    lines[0]?.querySelector('a')?.focus();
  }

  #showUncompared({ uncompared: { otherMeasure, undeclared } }: Answer): void {
    const note = this.#part('[data-note]');
    note.textContent = [...(otherMeasure > 0 ? [sayCount(this.#words.otherMeasure, otherMeasure)] : []), ...(undeclared > 0 ? [sayCount(this.#words.undeclaredOrder, undeclared)] : [])].join(' · ');
    note.hidden = note.textContent === '';
  }

  #showChosen({ chosen }: Shown): void {
    const chips = chosen.map(({ label, without }, place) => {
      const chip = element('button', { type: 'button', class: 'chip' }, label, element('span', { class: 'cross', 'aria-hidden': 'true' }, '×'), element('span', { class: 'visually-hidden' }, ` — ${this.#words.remove}`));
      chip.addEventListener('click', () => this.#ask(without, () => this.#focusChip(place)));
      return element('li', {}, chip);
    });
    this.#part('[data-chips] ul').replaceChildren(...chips);
    this.#part('[data-chips]').hidden = chips.length === 0;
  }

  #showEmpty({ query, answer, chosen }: Shown): void {
    const isEmpty = answer.found.length === 0;
    this.#part('[data-empty]').hidden = !isEmpty;
    this.#root.querySelector('[data-drop]')?.remove();
    if (!isEmpty) return;
    const conditions = new Intl.ListFormat(document.documentElement.lang).format(chosen.map(({ label, condition }) => (condition === 'words' ? label : this.#quoted(label))));
    const [narrowest] = answer.without;
    const reason = say(chosen.length > 1 ? this.#words.none : this.#words.noneOfOne, { conditions });
    this.#part('[data-reason]').textContent = narrowest || chosen.length < 2 ? reason : `${reason} ${this.#words.noneWithout}`;
    this.#writeTo();
    if (!narrowest || chosen.length < 2) return;
    const labels = chosen.filter(({ condition }) => condition === narrowest.condition).map(({ label, condition }) => (condition === 'words' ? label : this.#quoted(label)));
    const button = element('button', { type: 'button', class: 'button', 'data-drop': '' }, sayCount(this.#words.without, narrowest.count, { condition: labels.join(', ') }));
    button.addEventListener('click', () => this.#ask(dropped(query, narrowest.condition), () => this.#focusCount()));
    this.#part('[data-ways]').prepend(button);
  }

  #quoted(text: string): string {
    return say(this.#words.quoted, { text });
  }

  /** The letter to the editors says what was looked for. */
  #writeTo(): void {
    const link = part(this.#root, '[data-write]', HTMLAnchorElement);
    const [address = ''] = link.href.split('?');
    link.href = `${address}?subject=${encodeURIComponent(this.#words.writeSubject)}&body=${encodeURIComponent(location.href)}`;
  }

  #focusChip(place: number): void {
    const chips = this.#root.querySelectorAll<HTMLElement>('[data-chips] li button');
    const next = chips[Math.min(place, chips.length - 1)];
    if (next) next.focus();
    else this.#focusCount();
  }

  #focusCount(): void {
    this.#part('.found-count').focus();
  }

  #part(selector: string): HTMLElement {
    return part(this.#root, selector, HTMLElement);
  }
}

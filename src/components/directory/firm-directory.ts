import type { Answer, Directory } from '../../directory/answer.ts';
import { cleanWords, everything, readAmount, readQuery, withOrder, writeQuery, type Query } from '../../directory/query.ts';
import { sorts } from '../../directory/register.ts';
import { isUnit } from '../../directory/units.ts';
import type { DirectoryWords } from '../../views/directory.ts';
import { chosenOf } from './conditions.ts';
import { part, sayCount } from './element.ts';
import { FacetBoxes } from './facet-boxes.ts';
import { Findings } from './findings.ts';
import { coverWhileOpen } from './popover.ts';
import { RegisterSource } from './register-source.ts';

/** How long a pause in typing is, in milliseconds. */
const pause = 60;

/** How a query comes into the address: as a step that “back” undoes, in place of the last one, or it stands there already. */
type Step = 'push' | 'replace' | 'none';

/** Narrows the directory as the reader chooses, and keeps the query in the address. Nothing is fetched before the first choice, the first word or an address with a query. */
class FirmDirectory extends HTMLElement {
  // The page that draws this element writes these words by the same type.
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as DirectoryWords;
  readonly #source = new RegisterSource(this.dataset['register'] ?? '');
  readonly #status = part(this, '.found-count', HTMLElement);
  readonly #filters = part(this, '#filters', HTMLFormElement);
  readonly #input = part(this, 'input[type=search]', HTMLInputElement);
  readonly #amount = part(this, '[name=maxOrder]', HTMLInputElement);
  readonly #unit = part(this, '[name=unit]', HTMLSelectElement);
  readonly #sort = part(this, '[name=sort]', HTMLSelectElement);
  readonly #boxes = new FacetBoxes(this.#filters);
  readonly #findings = new Findings(this, this.#words, (query, focus) => void this.#ask(query, 'push', focus));
  readonly #home = location.pathname;
  #query: Query = everything;
  #typing = 0;
  #typed: Step = 'push';
  #turn = 0;

  connectedCallback(): void {
    this.#input.addEventListener('focus', () => void this.#run(async () => (await this.#source.open()).prepare()), { once: true });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#type(), pause);
    });
    // What is typed in one go is one step back.
    this.#input.addEventListener('change', () => (this.#typed = 'push'));
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#typing);
      this.#type();
      this.#typed = 'push';
    });
    // The firms are on their way while the finger is still down.
    this.#filters.addEventListener('pointerdown', () => void this.#run(async () => { await this.#source.open(); }), { once: true });
    this.#filters.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') void this.#ask(this.#boxes.pressed(this.#query, target), 'push');
      else void this.#ask(this.#withOrder(), 'push');
    });
    this.#filters.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#filters.matches(':popover-open')) this.#filters.hidePopover();
      this.#status.focus();
    });
    this.#filters.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.matches('[data-all]')) void this.#run(async () => this.#drawAll(await this.#source.open(), target));
    });
    this.#sort.addEventListener('change', () => void this.#ask({ ...this.#query, sort: sorts.find((sort) => sort === this.#sort.value) ?? 'name' }, 'push'));
    part(this, '[data-retry]', HTMLElement).addEventListener('click', () => void this.#ask(this.#query, 'none'));
    coverWhileOpen(this.#filters);
    addEventListener('popstate', () => void this.#follow());
    // A browser that reloads a page may put back what was chosen in a field.
    this.#sort.value = everything.sort;
    if (location.search !== '') void this.#follow();
  }

  #type(): void {
    const words = cleanWords(this.#input.value);
    if (words === this.#query.words) return;
    void this.#ask({ ...this.#query, words }, this.#typed);
    this.#typed = 'replace';
  }

  #withOrder(): Query {
    const [amount, unit] = [readAmount(this.#amount.value), this.#unit.value];
    return withOrder(this.#query, amount !== undefined && isUnit(unit) ? { amount, unit } : undefined);
  }

  /** Does what the address says. */
  async #follow(): Promise<void> {
    const query = readQuery(location.search);
    this.#input.value = query.words;
    await this.#ask(query, 'none');
  }

  async #ask(query: Query, step: Step, focus?: () => void): Promise<void> {
    this.#query = query;
    const turn = (this.#turn += 1);
    const search = writeQuery(query);
    const address = `${this.dataset['address'] ?? ''}${search}`;
    if (step === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
    if (step === 'replace') history.replaceState(null, '', address);
    this.#showControls();
    await this.#run(async () => {
      if (!this.#findings.isOpen) this.#status.textContent = this.#words.loading;
      const directory = await this.#source.open();
      if (turn === this.#turn) this.#show(directory, directory.answer(query), search);
    });
    focus?.();
  }

  /** Sets the fields to the query, but for the one in which the reader types. */
  #showControls(): void {
    const { words, maxOrder, sort } = this.#query;
    if (cleanWords(this.#input.value) !== words) this.#input.value = words;
    if (maxOrder && readAmount(this.#amount.value) !== maxOrder.amount) this.#amount.value = String(maxOrder.amount);
    if (!maxOrder && document.activeElement !== this.#unit) this.#amount.value = '';
    if (maxOrder) this.#unit.value = maxOrder.unit;
    this.#sort.value = sort;
    this.#boxes.show(this.#query);
    // The same search in another language is the same address there.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) link.search = writeQuery(this.#query);
  }

  #show(directory: Directory, answer: Answer, search: string): void {
    const { register } = directory;
    this.#boxes.show(this.#query, register);
    this.#boxes.count(register, answer.counts);
    const chosen = chosenOf(this.#query, register, this.#words);
    this.#status.textContent = sayCount(this.#words.results, answer.found.length);
    part(this, '[data-show]', HTMLElement).textContent = sayCount(this.#words.show, answer.found.length);
    part(this, '[data-found-inside]', HTMLElement).textContent = this.#status.textContent;
    part(this, '[data-chosen]', HTMLElement).textContent = chosen.length === 0 ? '' : String(chosen.length);
    this.#findings.show({ register, query: this.#query, answer, chosen, isAsDrawn: search === '' && location.pathname === this.#home }, shownBefore());
  }

  #drawAll(directory: Directory, button: HTMLElement): void {
    this.#boxes.drawAll(directory.register, button);
    this.#boxes.count(directory.register, directory.answer(this.#query).counts);
  }

  /** Does something that fetches; if that fails, says so and offers to try again. */
  async #run(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch {
      this.#status.textContent = '';
      this.#findings.fail();
    }
  }
}

/** How many firms this step of the history showed when the reader left it. */
function shownBefore(): number {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'shown' in state && typeof state.shown === 'number' ? state.shown : 0;
}

customElements.define('firm-directory', FirmDirectory);

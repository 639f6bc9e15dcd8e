import type { SearchWords } from '../../views/search.ts';
import { FacetChoices } from './facet-choices.ts';
import { Finder, type Found, type Wish } from './finder.ts';
import type { Counts } from './pagefind-bundle.ts';
import { resultItem } from './result-item.ts';

/** How many results are shown at once. */
const pageSize = 10;
/** How long a pause in typing is, in milliseconds. */
const pause = 40;
/** Longer questions are cut: nobody types them. */
const longest = 200;

/** Searches as the reader types, and keeps the question in the address. Nothing is fetched before the field has the focus or the address asks. */
class SiteSearch extends HTMLElement {
  // The page that draws this element writes these words by the same type.
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
  readonly #finder = new Finder(this.dataset['index'] ?? '');
  readonly #input = this.#part('input[type=search]', HTMLInputElement);
  readonly #status = this.#part('[role=status]', HTMLElement);
  readonly #list = this.#part('.results', HTMLElement);
  readonly #more = this.#part('[data-more]', HTMLElement);
  readonly #filters = this.#part('.filters', HTMLDetailsElement);
  readonly #choices = new FacetChoices([...this.querySelectorAll('fieldset')]);
  #found: Found | undefined;
  #latest = 0;
  #typing = 0;

  connectedCallback(): void {
    const form = this.#part('form', HTMLFormElement);
    this.#filters.addEventListener('click', () => void this.#run(() => this.#drawChoices()));
    this.#input.addEventListener('focus', () => void this.#run(() => this.#drawChoices()));
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#ask('replace'), pause);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask('push');
    });
    form.addEventListener('change', ({ target }) => {
      if (target !== this.#input) this.#ask('push');
    });
    this.#part('[data-clear]', HTMLElement).addEventListener('click', () => {
      this.#choices.choose({});
      this.#ask('push');
      this.#input.focus();
    });
    this.#part('[data-retry]', HTMLElement).addEventListener('click', () => void this.#answer(this.#wish));
    this.#more.addEventListener('click', () => void this.#run(() => this.#showMore()));
    addEventListener('popstate', () => void this.#follow());
    void this.#follow();
  }

  /** What the fields say now. */
  get #wish(): Wish {
    return { words: this.#input.value.slice(0, longest).trim(), chosen: this.#choices.chosen };
  }

  /** Does what the address says. */
  async #follow(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    const chosen = Object.fromEntries(this.#choices.facets.map((facet) => [facet, asked.getAll(facet)]));
    this.#input.value = (asked.get('q') ?? '').slice(0, longest);
    if (Object.values(chosen).some((values) => values.length > 0)) await this.#run(() => this.#drawChoices());
    this.#choices.choose(chosen);
    await this.#answer(this.#wish);
  }

  /** Takes what the fields say to the address, and answers it. */
  #ask(how: 'push' | 'replace'): void {
    clearTimeout(this.#typing);
    const wish = this.#wish;
    const asked = new URLSearchParams([...(wish.words === '' ? [] : [['q', wish.words]]), ...Object.entries(wish.chosen).flatMap(([facet, values]) => values.map((value) => [facet, value]))]);
    const address = asked.size === 0 ? location.pathname : `?${asked.toString()}`;
    if (how === 'replace') history.replaceState(null, '', address);
    else if (new URL(address, location.href).search !== location.search) history.pushState(null, '', address);
    void this.#answer(wish);
  }

  async #answer(wish: Wish): Promise<void> {
    const turn = (this.#latest += 1);
    const isStale = () => turn !== this.#latest;
    if (wish.words === '' && Object.keys(wish.chosen).length === 0) {
      this.#show({ status: '' });
      if (this.#choices.isDrawn)
        await this.#run(async () => {
          const values = await this.#finder.values();
          if (!isStale()) this.#count(values, wish);
        });
      return;
    }
    if (!this.#found) this.#status.textContent = this.#words.loading;
    await this.#run(async () => {
      // Pagefind counts only once the choices are there.
      const isCounted = this.#choices.isDrawn;
      const found = await this.#finder.search(wish);
      if (isStale()) return;
      this.#show({ status: this.#counted(found.count), found, advice: found.count === 0 });
      await this.#showMore(isStale);
      if (!isStale()) await this.#drawChoices();
      if (isStale()) return;
      const counts = await this.#finder.counts(wish, isCounted ? found : await this.#finder.search(wish));
      if (!isStale()) this.#count(counts, wish);
    });
  }

  /** Does something that fetches; if that fails, says so and offers to try again. */
  async #run(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch {
      this.#show({ status: '', failed: true });
    }
  }

  #show({ status, found, advice = false, failed = false }: { status: string; found?: Found; advice?: boolean; failed?: boolean }): void {
    this.#found = found;
    this.#status.textContent = status;
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#part('[data-advice]', HTMLElement).hidden = !advice;
    this.#part('[data-error]', HTMLElement).hidden = !failed;
  }

  /** Shows the next results, each as soon as it is there and in their order. The first new one gets the focus if the reader asked for more. */
  async #showMore(isStale?: () => boolean): Promise<void> {
    const found = this.#found;
    if (!found) return;
    const shown = this.#list.childElementCount;
    const next = Array.from({ length: Math.min(pageSize, found.count - shown) }, (_, place) => found.fragment(shown + place));
    // Those that fail later than the first are not to be left unheard.
    for (const fragment of next) fragment.catch(() => undefined);
    for (const [place, fragment] of next.entries()) {
      const item = resultItem(await fragment);
      if (found !== this.#found || isStale?.() === true) return;
      this.#list.append(item);
      if (!isStale && place === 0) item.querySelector('a')?.focus();
    }
    this.#more.hidden = shown + next.length >= found.count;
  }

  async #drawChoices(): Promise<void> {
    if (this.#choices.isDrawn) return;
    this.#choices.draw(await this.#finder.values());
    if (matchMedia('(min-width: 62rem)').matches) this.#filters.open = true;
  }

  #count(counts: Counts, { chosen }: Wish): void {
    this.#choices.count(counts);
    const many = Object.values(chosen).flat().length;
    this.#part('[data-clear]', HTMLElement).hidden = many === 0;
    this.#part('[data-chosen]', HTMLElement).textContent = many === 0 ? '' : String(many);
  }

  #counted(count: number): string {
    if (count === 0) return this.#words.none;
    const { lang } = document.documentElement;
    const form = this.#words.results[new Intl.PluralRules(lang).select(count)] ?? '';
    return form.replace('{{count}}', new Intl.NumberFormat(lang).format(count));
  }

  #part<T extends HTMLElement>(selector: string, kind: new () => T): T {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`The search page has no ${selector}`);
    return part;
  }
}

customElements.define('site-search', SiteSearch);

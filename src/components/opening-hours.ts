import type { LiveHours } from '../views/firm/hours.ts';
import { saidAt } from './hours/opening.ts';

/** How often the sentence is looked at again, in milliseconds. */
const pause = 20_000;

/** Says whether a firm is open at the moment of reading, on the firm's own clocks. Without JavaScript it is empty, and the page has the hours of the week. */
class OpeningHours extends HTMLElement {
  #timer = 0;
  readonly #say = (): void => {
    // The page that draws this element writes these hours by the same type.
    const said = saidAt(JSON.parse(this.dataset['live'] ?? '') as LiveHours, new Date());
    if (!said || said.text === this.textContent) return;
    this.textContent = said.text;
    this.classList.toggle('open', said.isOpen);
  };

  connectedCallback(): void {
    this.#say();
    this.#timer = window.setInterval(this.#say, pause);
    // A page that was asleep says the truth as soon as it is looked at.
    document.addEventListener('visibilitychange', this.#say);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#say);
  }
}
customElements.define('opening-hours', OpeningHours);

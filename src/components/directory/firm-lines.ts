import type { FirmRow, Register } from '../../directory/register.ts';
import type { State } from '../../state.ts';
import { element, part } from './element.ts';

/** Draws firms as the page itself does: each is a copy of the pattern that the page brings, filled in part by part. */
export class FirmLines {
  readonly #pattern: HTMLElement;
  readonly #base: string;

  constructor(template: HTMLTemplateElement, base: string) {
    this.#pattern = part(template.content, '.firm-row', HTMLElement);
    this.#base = base;
  }

  line({ rows }: Register, firm: number): HTMLElement {
    const of = (name: keyof FirmRow): string => rows[name][firm] ?? '';
    // A copy of an HTML element is one too.
    const line = this.#pattern.cloneNode(true) as HTMLElement;
    const into = (name: string) => part(line, `[data-part=${name}]`, HTMLElement);
    if (of('brand') !== '') line.dataset['brand'] = of('brand');
    into('name').textContent = of('name');
    into('name').setAttribute('href', `${this.#base}${of('slug')}/`);
    for (const name of ['kicker', 'text', 'monogram', 'sample'] as const) into(name).textContent = of(name);
    if (of('sample') === '') into('sample').remove();
    if (of('picture') !== '') into('monogram').replaceWith(element('img', { src: of('picture'), width: '480', height: '320', alt: '', loading: 'lazy', decoding: 'async' }));
    for (const name of ['makes', 'minimumOrder', 'leadTime', 'languages'] as const) if (of(name) !== '') into(name).replaceChildren(of(name));
    if (of('certificateWord') !== '') into('certificates').replaceChildren(...stateWithNote(rows.certificateState[firm] ?? 'none', of('certificateWord'), of('certificates')));
    into('verification').replaceChildren(...stateWithNote(rows.verificationState[firm] ?? 'none', of('verification'), of('confirmed')));
    return line;
  }
}

const stateWithNote = (state: State, word: string, note: string): HTMLElement[] => [element('span', { class: `state ${state}` }, word), ...(note === '' ? [] : [element('span', { class: 'note' }, note)])];

/** An element with attributes; what is put in is text or other elements, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>>, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** The first element inside that a selector chooses; the page that draws the directory has it. */
export function part<T extends HTMLElement>(root: ParentNode, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The directory has no ${selector}`);
  return found;
}

/** A phrase with its values put in. */
export const say = (phrase: string, values: Readonly<Record<string, string>>): string => Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, () => value), phrase);

/** The phrase for a number, by the plural forms of the page's language. */
export function sayCount(forms: Readonly<Record<string, string>>, count: number, values: Readonly<Record<string, string>> = {}): string {
  const { lang } = document.documentElement;
  return say(forms[new Intl.PluralRules(lang).select(count)] ?? forms['other'] ?? '', { ...values, count: new Intl.NumberFormat(lang).format(count) });
}

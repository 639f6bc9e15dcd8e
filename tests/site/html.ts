import { htmlToHast } from 'satteri';

type Element = Extract<ReturnType<typeof htmlToHast>, { type: 'element' }>;

/** An element of a page, with what it stands in. */
export class Tag {
  readonly name: string;
  readonly parent: Tag | undefined;
  readonly children: readonly Tag[];
  /** All the text inside, as it is written. */
  readonly text: string;
  readonly #attributes: ReadonlyMap<string, string>;

  constructor({ tagName, properties, children }: Element, parent?: Tag) {
    this.name = tagName;
    this.parent = parent;
    this.#attributes = new Map(Object.entries(properties).flatMap(([name, value]) => (value === null || value === undefined || value === false ? [] : [[plain(name), written(value)]])));
    const parts = children.map((child) => (child.type === 'element' ? new Tag(child, this) : child.type === 'text' ? child.value : ''));
    this.children = parts.filter((part) => part instanceof Tag);
    this.text = parts.map((part) => (part instanceof Tag ? part.text : part)).join('');
  }

  attribute(name: string): string | undefined {
    return this.#attributes.get(plain(name));
  }

  /** The names of its attributes, in small letters and without hyphens. */
  get attributes(): readonly string[] {
    return [...this.#attributes.keys()];
  }

  /** The elements inside, in the order of the page. */
  *inside(): Generator<Tag> {
    for (const child of this.children) {
      yield child;
      yield* child.inside();
    }
  }

  /** The element itself and what it stands in, outwards. */
  *outwards(): Generator<Tag> {
    yield this;
    if (this.parent) yield* this.parent.outwards();
  }

  /** Those inside that a selector such as `nav.menu a[href]` chooses; commas part alternatives. */
  all(selector: string): Tag[] {
    return [...this.inside()].filter((tag) => tag.is(selector));
  }

  first(selector: string): Tag | undefined {
    return this.all(selector)[0];
  }

  is(selector: string): boolean {
    return selector.split(',').some((each) => this.#isAtTheEndOf(each.trim().split(/\s+/)));
  }

  #isAtTheEndOf(path: readonly string[]): boolean {
    const last = path.at(-1);
    if (last === undefined || !this.#isOne(last)) return false;
    const before = path.slice(0, -1);
    if (before.length === 0) return true;
    return [...this.outwards()].slice(1).some((outer) => outer.#isAtTheEndOf(before));
  }

  /** A step of a selector: `tag`, `.class`, `[attribute]`, `[attribute=value]`, `[attribute^=beginning]`. */
  #isOne(step: string): boolean {
    return (step.match(/\[[^\]]*\]|\.[\w-]+|[\w-]+/g) ?? []).every((part) => {
      if (part.startsWith('.')) return this.words('class').includes(part.slice(1));
      if (!part.startsWith('[')) return this.name === part;
      const [, name = '', sign, wanted = ''] = /^\[([\w-]+)(?:(\^?=)(.*))?\]$/.exec(part) ?? [];
      const value = this.attribute(name);
      return sign === undefined ? value !== undefined : sign === '=' ? value === wanted : value?.startsWith(wanted) === true;
    });
  }

  /** The words of an attribute that holds several. */
  words(attribute: string): string[] {
    return (this.attribute(attribute) ?? '').split(/\s+/).filter((word) => word !== '');
  }

  /** Where the element stands, for a person who looks for it. */
  get where(): string {
    return [...this.outwards()].slice(0, 5).reverse().map((tag) => tag.#short).join(' > ');
  }

  get #short(): string {
    const id = this.attribute('id');
    return `${this.name}${id === undefined ? '' : `#${id}`}${this.words('class').map((word) => `.${word}`).join('')}`;
  }
}

/** hast writes `hreflang` as `hrefLang`, `aria-label` as `ariaLabel`, `class` as `className`. */
const plain = (name: string): string => (name === 'className' ? 'class' : name === 'htmlFor' ? 'for' : name.replaceAll('-', '').toLowerCase());

const written = (value: true | string | number | (string | number)[]): string => (value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value));

/** The `html` element of a page. */
export function parseHtml(html: string): Tag {
  const root = htmlToHast(html);
  const element = root.type === 'root' ? root.children.find((child) => child.type === 'element') : undefined;
  if (!element) throw new Error('There is no element');
  return new Tag(element);
}

/** An element of an XML document. */
export class XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[] = [];
  text = '';

  constructor(name: string, attributes: ReadonlyMap<string, string>) {
    this.name = name;
    this.attributes = attributes;
  }

  all(name: string): XmlElement[] {
    return this.children.flatMap((child) => [...(child.name === name ? [child] : []), ...child.all(name)]);
  }

  /** The text of the first element of that name. */
  value(name: string): string {
    return this.all(name)[0]?.text ?? '';
  }
}

const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const attribute = `\\s+${name}="[^"<]*"`;
const token = new RegExp(`<\\/(?<closed>${name})\\s*>|<(?<opened>${name})(?<attributes>(?:${attribute})*)\\s*(?<empty>\\/?)>|(?<text>[^<]+)`, 'y');

/**
 * Reads XML strictly: elements, attributes and text only. It refuses some documents that are right
 * (comments, CDATA, a DOCTYPE), which the site does not write, and none that it reads is wrong.
 */
export function readXml(document: string): XmlElement {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(document)?.[0];
  if (declaration === undefined) throw new Error('The XML declaration is missing');
  const outside = new XmlElement('', new Map());
  const open = [outside];
  token.lastIndex = declaration.length;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const groups = token.exec(document)?.groups;
    const inner = open.at(-1);
    if (!groups || !inner) throw new Error(`Not XML: ${document.slice(at, at + 80)}`);
    if (groups['text'] !== undefined) {
      if (inner === outside && groups['text'].trim() !== '') throw new Error(`Text outside of the document: ${groups['text']}`);
      inner.text += meant(groups['text']);
    } else if (groups['closed'] !== undefined) {
      if (inner.name !== groups['closed']) throw new Error(`<${inner.name}> is closed by </${groups['closed']}>`);
      open.pop();
    } else {
      const element = new XmlElement(groups['opened'] ?? '', attributesIn(groups['attributes'] ?? ''));
      inner.children.push(element);
      if (groups['empty'] === '') open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  const [root, another] = outside.children;
  if (!root || another) throw new Error('A document has one outermost element');
  return root;
}

function attributesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', value = ''] of text.matchAll(/\s+([^=\s]+)="([^"]*)"/g)) {
    if (found.has(key)) throw new Error(`The attribute ${key} stands twice`);
    found.set(key, meant(value));
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const meant = (text: string): string =>
  text.replace(/&(\w*;?)/g, (written, entity: string) => {
    const sign = entity.endsWith(';') ? entities[entity.slice(0, -1)] : undefined;
    if (sign === undefined) throw new Error(`Not XML: ${written}`);
    return sign;
  });

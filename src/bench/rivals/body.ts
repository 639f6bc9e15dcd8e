import type { BlockName } from '../../model/blocks/index.ts';

/** How a rival writes a block in a text. */
export interface Dialect {
  readonly open: (name: string, attributes: string) => string;
  readonly close: (name: string) => string;
  readonly whole: (name: string, attributes: string) => string;
}

/** Hugo's shortcodes (https://gohugo.io/content-management/shortcodes/). */
export const shortcodes: Dialect = {
  open: (name, attributes) => `{{< ${name}${attributes} >}}`,
  close: (name) => `{{< /${name} >}}`,
  whole: (name, attributes) => `{{< ${name}${attributes} />}}`,
};

/** MDX as it is. */
export const mdx: Dialect = {
  open: (name, attributes) => `<${name}${attributes}>`,
  close: (name) => `</${name}>`,
  whole: (name, attributes) => `<${name}${attributes} />`,
};

type Find = (collection: string, id: string) => { readonly address: string; readonly ref: string } | undefined;

/** A text of a corpus in a rival's dialect: links lead to addresses, and blocks that show an entry name it by its place. */
export function bodyFor({ open, close, whole }: Dialect, text: string, find: Find): string {
  return text
    .replace(/\]\(([a-z-]+):([^)]+)\)/g, (link, collection: string, id: string) => (collection === 'claim' ? `](#claim-${id})` : collection.startsWith('http') ? link : `](${find(collection, id)?.address ?? '/'})`))
    .replace(/\]\((foto-\d+)\.jpg\)/g, '](/media/$1-960.webp)')
    .replace(/<(\/?)([A-Z]\w*)((?: \w+="[^"]*")*) ?(\/?)>/g, (_, closing: string, name: string, attributes: string, closed: string) => {
      if (closing !== '') return close(name);
      const named = attributes.replace(/ (person|firm|territory|product)="([^"]*)"/g, (__, collection: string, id: string) => ` ref="${find(collection, id)?.ref ?? '/'}"`).replace(/="(foto-\d+)\.jpg"/g, '="$1"');
      return closed === '' ? open(name, named) : whole(name, named);
    });
}

const picture = (file: string, alt: string) => `<img src="/media/[[${file}]]-960.webp" srcset="/media/[[${file}]]-480.webp 480w, /media/[[${file}]]-960.webp 960w, /media/[[${file}]]-1440.webp 1440w" sizes="100vw" alt="[[${alt}]]" width="960" height="720" loading="lazy" decoding="async">`;

/**
 * What each block draws, the same in both rivals. `[[name]]` is a value, `[[prose]]` the text between
 * the tags, `[[blocks]]` the blocks between them, `[[card]]` the card of the entry in `ref`.
 */
export const blockHtml: Readonly<Record<BlockName, string>> = {
  PullQuote: '<figure class="quote"><blockquote>[[prose]]</blockquote><figcaption>[[by]], [[role]]</figcaption></figure>',
  Photo: `<figure class="photo">${picture('file', 'alt')}<figcaption>[[caption]] <small>[[credit]]</small></figcaption></figure>`,
  Gallery: '<div class="gallery">[[blocks]]</div>',
  Facts: '<aside class="facts"><h3>[[title]]</h3><dl>[[blocks]]</dl></aside>',
  Fact: '<div><dt>[[label]]</dt><dd>[[value]] <small><a href="[[url]]">[[source]]</a></small></dd></div>',
  Timeline: '<section class="timeline"><h3>[[title]]</h3><ol>[[blocks]]</ol></section>',
  Moment: '<li><time>[[year]]</time>[[prose]]</li>',
  Steps: '<section class="steps"><h3>[[title]]</h3><ol>[[blocks]]</ol></section>',
  Step: '<li><h4>[[title]]</h4>[[prose]]</li>',
  Audio: '<figure class="audio"><figcaption>[[title]]</figcaption><audio controls preload="none" src="/media/[[file]]"></audio><details>[[prose]]</details></figure>',
  Video: `<figure class="video"><a href="[[url]]">${picture('poster', 'alt')}[[title]]</a><div>[[prose]]</div></figure>`,
  Place: '<aside class="place">[[card]]</aside>',
  Profile: '<aside class="profile">[[card]]</aside>',
  Product: '<aside class="product">[[card]]</aside>',
  Dialogue: '<div class="dialogue">[[blocks]]</div>',
  Question: '<div class="question">[[prose]]</div>',
  Answer: '<div class="answer"><b>[[by]]</b>[[prose]]</div>',
  Note: '<aside class="note" data-kind="[[kind]]">[[prose]]</aside>',
  Outcomes: '<dl class="outcomes"></dl>',
};

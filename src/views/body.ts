import type { ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { CompiledBlock, CompiledPiece, CompiledProse, Entry, Html, OpenLink, OpenPicture } from '../ingest/index.ts';
import { bareName } from '../ingest/prose.ts';
import { blocks } from '../model/blocks/index.ts';
import { models, modelNames } from '../model/index.ts';
import { cardOf, type CardView } from './card.ts';
import type { Edition, ImageView } from './edition.ts';
import { optionLabel } from './labels.ts';
import { checksOf, claimState, outcomeView, type OutcomeView } from './outcomes.ts';
import { outcomeKeyView, type OutcomeKeyView } from './outcome-key.ts';
import { sectionLinks, type SectionLink } from './section-links.ts';

interface Blocks {
  PullQuote: { by: string; role?: string };
  Photo: { image: ImageView; width: 'normal' | 'wide' | 'full' };
  Gallery: object;
  Facts: { title: string };
  Fact: { label: string; value: string; source: string; url?: string };
  Timeline: { title?: string };
  Moment: { year: string };
  Steps: { title?: string };
  Step: { title: string };
  Audio: { src: string; title: string; note?: string; transcript: string };
  Video: { poster: ImageView; title: string; url: string; open: string };
  Place: { card: CardView };
  Profile: { card: CardView };
  Product: { card: CardView };
  Dialogue: object;
  Question: object;
  Answer: { by?: string };
  Note: { kind: string; label: string };
  Outcomes: { outcomes: OutcomeKeyView };
}
export type BlockView = { [N in keyof Blocks]: { readonly block: N; readonly props: Blocks[N]; readonly children: BodyView } }[keyof Blocks];
/** A text to draw: HTML of the reader's own making, and blocks. */
export type BodyView = readonly (ProseView | BlockView)[];
export interface ProseView {
  readonly html: string;
  /** After a heading: the ways to the same section in other languages. */
  readonly elsewhere?: readonly SectionLink[];
}

const element = (tagName: string, properties: Properties, children: ElementContent[] = []) => toHtml({ type: 'element', tagName, properties, children });
/** A link around what is HTML already. */
const anchor = (properties: Properties, inner: string) => element('a', properties).replace(/<\/a>$/, () => `${inner}</a>`);

/** Makes the view of an entry's text: links lead to pages in this language, claims to the ledger, pictures have sizes. */
export class BodyViewer {
  readonly #edition: Edition;
  readonly #entry: Entry;
  readonly #marks = new Map<number, number>();
  readonly #sections: ReadonlyMap<string, readonly SectionLink[]>;
  #states: readonly OutcomeView[] | undefined;

  constructor(edition: Edition, entry: Entry) {
    this.#edition = edition;
    this.#entry = entry;
    this.#sections = sectionLinks(edition, entry);
  }

  view(pieces: readonly CompiledPiece[]): BodyView {
    return pieces.map((piece) => ('html' in piece ? this.#prose(piece) : this.block(piece)));
  }

  #prose({ html, section }: CompiledProse): ProseView {
    const elsewhere = section === undefined ? [] : (this.#sections.get(section) ?? []);
    return { html: this.html(html), ...(elsewhere.length > 0 && { elsewhere }) };
  }

  /** HTML with what the reader left open completed for this site. */
  html(html: Html): string {
    return html.map((part) => (typeof part === 'string' ? part : 'link' in part ? this.#link(part) : this.#picture(part))).join('');
  }

  #link({ link, title, inner }: OpenLink): string {
    const [, scheme = '', id = ''] = /^([a-z-]+):(.*)$/.exec(link) ?? [];
    const within = this.html(inner);
    if (scheme === 'claim') {
      const state = this.#stateOf(Number(id));
      return anchor({ ...this.#mark(Number(id), state), title }, within + this.#number(id, state));
    }
    const collection = modelNames.find((name) => name === scheme && models[name].page);
    const target = collection && this.#edition.content.find({ collection, id: decodeURI(id) });
    const path = target && this.#edition.href({ kind: 'entry', entry: target });
    // A brand that has too little for a page keeps its name.
    if (target && path === undefined && target.versions.has(this.#edition.locale)) return within;
    if (collection !== undefined && path === undefined) throw new Error(`${this.#entry.folder} links to ${link}, which has no page`);
    return anchor({ href: path ?? link, title }, within);
  }

  /** A phrase that was checked leads to its line of the ledger, which leads back here. */
  #mark(claim: number, state: OutcomeView): Properties {
    const nth = (this.#marks.get(claim) ?? 0) + 1;
    this.#marks.set(claim, nth);
    return { href: `#claim-${claim}`, id: nth === 1 ? `mark-${claim}` : `mark-${claim}-${nth}`, className: ['evidence', state.outcome] };
  }

  /** What the mark looks like, and what it is for those who cannot see it. */
  #number(number: string, state: OutcomeView): string {
    const span = (properties: Properties, value: string): ElementContent => ({ type: 'element', tagName: 'span', properties, children: [{ type: 'text', value }] });
    const name = this.#edition.t('evidence.mark', { number, state: state.label });
    return element('sup', { dataPagefindIgnore: '' }, [span({ className: ['visually-hidden'] }, ` (${name})`), span({ ariaHidden: 'true' }, number)]);
  }

  #stateOf(claim: number): OutcomeView {
    const [check] = this.#states ? [] : checksOf(this.#edition, this.#entry);
    this.#states ??= check ? check.main.data.claims.map((each) => outcomeView(this.#edition, claimState(this.#edition, check, each))) : [];
    const state = this.#states[claim - 1];
    if (!state) throw new Error(`${this.#entry.folder} marks claim ${claim}, which nobody checked`);
    return state;
  }

  #picture({ picture, alt, title }: OpenPicture): string {
    const { sources, src, srcset, width, height } = this.#edition.image(this.#entry, { file: bareName(picture) ?? '' });
    const sizes = '(min-width: 48rem) 40rem, 100vw';
    const image = element('img', { src, srcset, sizes, width, height, alt, loading: 'lazy', decoding: 'async', title });
    return `<picture>${sources.map((source) => element('source', { ...source, sizes })).join('')}${image}</picture>`;
  }

  /** A block as it is published. */
  block(piece: CompiledBlock): BlockView {
    const edition = this.#edition;
    const children = this.view(piece.children);
    switch (piece.block) {
      case 'Photo': {
        const { width = 'normal', ...picture } = piece.props;
        return { block: 'Photo', props: { image: edition.image(this.#entry, picture), width }, children };
      }
      case 'Audio': {
        const { file, title, language } = piece.props;
        const note = language !== undefined && language !== edition.locale ? edition.t('audio.language', { language: edition.format.language(language) }) : undefined;
        return { block: 'Audio', props: { src: edition.file(this.#entry, bareName(file) ?? ''), title, ...(note !== undefined && { note }), transcript: edition.t('audio.transcript') }, children };
      }
      case 'Video': {
        const { poster, alt, title, url } = piece.props;
        return { block: 'Video', props: { poster: edition.image(this.#entry, { file: poster, alt }), title, url, open: edition.t('video.open', { host: new URL(url).hostname }) }, children };
      }
      case 'Place':
        return { block: 'Place', props: { card: this.#card(piece.props.territory) }, children };
      case 'Product':
        return { block: 'Product', props: { card: this.#card(piece.props.product) }, children };
      case 'Profile': {
        const subject = piece.props.person ?? piece.props.firm;
        if (!subject) throw new Error(`${this.#entry.folder} has a profile of nobody`);
        return { block: 'Profile', props: { card: this.#card(subject) }, children };
      }
      case 'Note':
        return { block: 'Note', props: { kind: piece.props.kind, label: optionLabel(edition, blocks.Note.fields.kind, piece.props.kind) }, children };
      case 'Outcomes':
        return { block: 'Outcomes', props: { outcomes: outcomeKeyView(edition) }, children };
      default:
        // The remaining blocks show their values as they are written.
        return { block: piece.block, props: piece.props, children } as BlockView;
    }
  }

  #card(reference: { readonly collection: Entry['collection']; readonly id: string }): CardView {
    const entry = this.#edition.content.find(reference);
    if (!entry) throw new Error(`${this.#entry.folder} shows ${reference.collection}:${reference.id}, which is not published`);
    return cardOf(this.#edition, entry);
  }
}

/** The view of an entry's text, if it has one. */
export function bodyView(edition: Edition, entry: Entry): BodyView {
  const { body } = edition.version(entry);
  return body ? new BodyViewer(edition, entry).view(body.pieces) : [];
}


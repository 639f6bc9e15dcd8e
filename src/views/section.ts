import type { State } from '../state.ts';
import type { AtlasView } from './atlas.ts';
import type { BodyView } from './body.ts';
import type { CardView } from './card.ts';
import type { ImageView, LinkView } from './edition.ts';
import type { LedgerView } from './ledger.ts';
import type { PlaceView } from './place.ts';
import type { PortraitView } from './portrait.ts';

/** How something stands, and the word for it. */
export interface StateView {
  readonly state: State;
  readonly label: string;
}

/** A named value. Without a value it is “not declared”, and says so. `lang` is set when the value is in another language than the page. */
export interface FactView {
  readonly label: string;
  readonly value?: string;
  readonly links?: readonly LinkView[];
  readonly lang?: string;
  readonly state?: StateView;
}

/** One of a sequence, such as a step of making. */
export interface StageView {
  readonly title: string;
  readonly text?: string;
  readonly facts: readonly FactView[];
}

/** Somebody a reader may write to, and what for. */
export interface ContactView {
  readonly person: PortraitView;
  readonly place?: string;
  readonly text: string;
  readonly ways: readonly LinkView[];
  readonly languages?: string;
}

/** A part of a page, in the form in which it is drawn. */
export type SectionView =
  | { readonly kind: 'body'; readonly body: BodyView }
  | { readonly kind: 'text'; readonly heading?: string; readonly paragraphs: readonly string[] }
  | { readonly kind: 'facts'; readonly heading: string; readonly facts: readonly FactView[]; readonly undeclared: string }
  | { readonly kind: 'cards'; readonly heading: string; readonly cards: readonly CardView[]; readonly more?: LinkView }
  | { readonly kind: 'stages'; readonly heading: string; readonly intro?: string; readonly stages: readonly StageView[]; readonly undeclared: string }
  | { readonly kind: 'table'; readonly heading: string; readonly columns: readonly string[]; readonly rows: readonly (readonly FactView[])[]; readonly undeclared: string }
  | { readonly kind: 'sources'; readonly heading: string; readonly sources: readonly { readonly label: string; readonly href: string; readonly note: string; readonly lang?: string; readonly quote?: string }[] }
  | { readonly kind: 'pictures'; readonly heading: string; readonly images: readonly ImageView[] }
  | { readonly kind: 'place'; readonly heading: string; readonly place: PlaceView; readonly facts: readonly FactView[]; readonly undeclared: string }
  | { readonly kind: 'atlas'; readonly heading: string; readonly atlas: AtlasView }
  | { readonly kind: 'contacts'; readonly heading: string; readonly contacts: readonly ContactView[] }
  | { readonly kind: 'schedule'; readonly heading: string; readonly items: readonly { readonly when: string; readonly what: string }[] }
  | { readonly kind: 'ledger'; readonly ledger: LedgerView };

/** What each kind of entry puts on its page under the title. */
export interface EntryParts {
  readonly kicker: readonly LinkView[];
  readonly standfirst: string;
  readonly byline?: string;
  readonly image?: ImageView;
  readonly sections: readonly SectionView[];
}

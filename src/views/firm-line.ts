import type { Entry } from '../ingest/index.ts';
import { models } from '../model/index.ts';
import { isSample } from './card.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';
import { verificationView, type VerificationView } from './verification.ts';

/** A firm in a list of those that do the same: who, where, and whether somebody has checked it. */
export interface FirmLineView {
  readonly link: LinkView;
  /** Its place and what it is. */
  readonly place: string;
  readonly text?: string;
  /** When it receives visitors. */
  readonly days?: string;
  readonly verification: VerificationView;
  readonly sample?: string;
}

export function firmLine(edition: Edition, firm: Entry<'firm'>): FirmLineView {
  const { address, role } = firm.main.data;
  return {
    link: edition.link(firm),
    place: `${address.place} · ${optionLabel(edition, models.firm.fields.role, role)}`,
    verification: verificationView(edition, firm),
    ...(isSample(firm) && { sample: edition.t('sample.label') }),
  };
}

/** A firm with what it says of itself, if it says so in this language. */
export function firmInShort(edition: Edition, firm: Entry<'firm'>): FirmLineView {
  const words = firm.versions.get(edition.locale);
  return { ...firmLine(edition, firm), ...(words && { text: words.data.standfirst }) };
}

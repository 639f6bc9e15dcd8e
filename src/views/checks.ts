import type { Entry } from '../ingest/index.ts';
import { models } from '../model/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';
import { outcomes, type Outcome, type OutcomeView } from './outcomes.ts';


/** What somebody has checked, the latest first, with what came of it. */
export interface ChecksView {
  readonly heading: string;
  readonly intro: string;
  readonly totals: readonly OutcomeView[];
  readonly checks: readonly {
    readonly subject: LinkView;
    readonly about: string;
    readonly validity: string;
    readonly expired: boolean;
    readonly outcomes: readonly OutcomeView[];
  }[];
  /** Said when there are more checks than a page shows. */
  readonly more?: string;
}

/** A page shows no more checks than this. */
const most = 24;

/** The checks of a verifier that are about something with a page in this language. */
export function checksView(edition: Edition, verifier: Entry<'person'>): ChecksView | undefined {
  const { t, format, today } = edition;
  const found = edition.content
    .referring(verifier, 'check')
    .flatMap((check) => {
      const { story, firm, product, ...data } = edition.data(check);
      const [subject] = edition.found([story, firm, product].filter((reference) => reference !== undefined));
      return subject?.versions.has(edition.locale) === true ? [{ subject, data }] : [];
    })
    .toSorted((a, b) => b.data.checkedOn.localeCompare(a.data.checkedOn) || a.subject.id.localeCompare(b.subject.id));
  if (found.length === 0) return undefined;
  const { fields } = models.check;
  return {
    heading: t('checks.heading'),
    intro: t('checks.intro', { count: found.length }),
    totals: counts(edition, found.flatMap(({ data }) => data.claims)),
    checks: found.slice(0, most).map(({ subject, data: { checkedOn, validUntil, method, claims } }) => {
      const expired = validUntil < today;
      return {
        subject: toLedger(edition.link(subject)),
        about: [t(`kind.${subject.collection}`), t('checks.on', { date: format.date(checkedOn) }), optionLabel(edition, fields.method, method)].join(' · '),
        validity: t(expired ? 'checks.expired' : 'checks.valid', { date: format.date(validUntil) }),
        expired,
        outcomes: counts(edition, claims),
      };
    }),
    ...(found.length > most && { more: t('checks.more', { count: String(found.length - most) }) }),
  };
}

/** The page of what was checked, at its ledger. */
const toLedger = ({ href, ...link }: LinkView): LinkView => ({ ...link, ...(href !== undefined && { href: `${href}#claim-1` }) });

/** How claims came out; an outcome that none has is left out. */
function counts({ t }: Edition, claims: readonly { readonly outcome: Outcome }[]): OutcomeView[] {
  return outcomes.flatMap((outcome) => {
    const count = claims.filter((claim) => claim.outcome === outcome).length;
    return count === 0 ? [] : [{ outcome, label: t(`checks.${outcome}`, { count }) }];
  });
}

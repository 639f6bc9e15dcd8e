import type { Data } from '../../model/index.ts';
import type { State } from '../../state.ts';
import type { Edition, LinkView } from '../edition.ts';
import { fact } from '../parts.ts';
import type { FactView, StateView } from '../section.ts';
import { validity } from '../validity.ts';

type Trade = Data<'firm'>['trade'];

export interface CertificateView {
  readonly scheme: LinkView;
  readonly scope?: string;
  readonly state: StateView;
  readonly facts: readonly FactView[];
}

/** Certificates, or the words that say that there is none. */
export interface CertificatesView {
  readonly heading: string;
  readonly certificates: readonly CertificateView[];
  readonly none?: StateView;
  readonly undeclared: string;
}

/** How each certificate stands on the day of the edition: `none` for one whose date was not declared. */
export const certificateStates = ({ today }: Edition, trade: Trade): State[] =>
  (trade?.certificates ?? []).map(({ validUntil }) => validity(validUntil, today));

/** `ownLanguage` is that of words that nobody translates, where it is not the page's. */
export function certificatesView(edition: Edition, trade: Trade, ownLanguage: string | undefined): CertificatesView {
  const { t, format } = edition;
  const words = { good: t('certificates.isValid'), warn: t('certificates.expiring'), bad: t('certificates.expired'), none: t('certificates.undated') };
  const states = certificateStates(edition, trade);
  const certificates = (trade?.certificates ?? []).map(({ scheme, number, issuer, validUntil, scope, url }, place): CertificateView => {
    const state = states[place] ?? 'none';
    return {
      scheme: url === undefined ? { label: scheme } : { label: scheme, href: url },
      ...(scope !== undefined && { scope }),
      state: { state, label: words[state] },
      facts: [
        fact(t('certificates.number'), number),
        { ...fact(t('certificates.issuer'), issuer), ...(ownLanguage !== undefined && { lang: ownLanguage }) },
        fact(t('certificates.validUntil'), validUntil && format.date(validUntil)),
      ],
    };
  });
  return {
    heading: t('certificates.heading'),
    certificates,
    ...(certificates.length === 0 && { none: { state: 'none', label: t('certificates.none') } }),
    undeclared: t('fact.undeclared'),
  };
}

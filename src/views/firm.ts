import type { Entry } from '../ingest/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { badgeView, type BadgeView } from './firm/badge.ts';
import { certificatesView, type CertificatesView } from './firm/certificates.ts';
import { firmChains, type FirmChainView } from './firm/chain.ts';
import { contactView, type ContactView } from './firm/contact.ts';
import { membershipViews, type MembershipView } from './firm/memberships.ts';
import { peopleViews, type PersonView } from './firm/people.ts';
import { seekingView, type SeekingView } from './firm/seeking.ts';
import { factSheet, glanceView, type GlanceView } from './firm/trade.ts';
import { visitView, type VisitView } from './firm/visit.ts';
import { cards, ledgers, mentions, referringCards } from './parts.ts';
import type { EntryParts, FactView } from './section.ts';
import { stampView, type StampView } from './stamp.ts';

interface Headed<V> {
  readonly heading: string;
  readonly all: readonly V[];
}

/** A firm's page: who it is, what it offers to a buyer and to a traveller, and how to reach it. `sections` is what comes after. */
export interface FirmParts extends EntryParts {
  readonly page: 'firm';
  readonly stamp: StampView;
  readonly jumps: { readonly label: string; readonly links: readonly LinkView[] };
  readonly contact: ContactView;
  readonly glance: GlanceView;
  readonly facts: { readonly heading: string; readonly facts: readonly FactView[]; readonly undeclared: string };
  readonly certificates: CertificatesView;
  readonly memberships?: Headed<MembershipView>;
  readonly seeking?: SeekingView;
  readonly visit: VisitView;
  readonly chains?: Headed<FirmChainView> & { readonly legend: string };
  readonly people?: Headed<PersonView>;
  readonly badge: BadgeView;
}

export function firmParts(edition: Edition, entry: Entry<'firm'>): FirmParts {
  const { t, locale } = edition;
  const { data } = edition.version(entry);
  const { defaultLocale } = edition.content.site;
  /** Addresses and the names of bodies are written once, in the site's default language. */
  const ownLanguage = locale === defaultLocale ? undefined : defaultLocale;
  const visit = visitView(edition, data, ownLanguage);
  const seeking = seekingView(edition, data);
  const [memberships, chains, people] = [membershipViews(edition, entry), firmChains(edition, entry), peopleViews(edition, data)];
  return {
    page: 'firm',
    kicker: [...memberships.filter(({ state }) => state.state === 'good').map(({ brand }) => brand), ...edition.links([data.territory]), ...edition.links(data.crafts)],
    standfirst: data.standfirst,
    image: edition.image(entry, data.portrait),
    stamp: stampView(edition, entry),
    jumps: { label: t('firm.jumps'), links: [{ label: t('firm.contact'), href: '#contact' }, { label: t('firm.jumpFacts'), href: '#facts' }, { label: t('visit.heading'), href: '#visit' }] },
    contact: contactView(edition, entry, visit.hours?.live),
    glance: glanceView(edition, data),
    facts: { heading: t('firm.facts'), facts: factSheet(edition, data, ownLanguage), undeclared: t('fact.undeclared') },
    certificates: certificatesView(edition, data.trade, ownLanguage),
    ...(memberships.length > 0 && { memberships: { heading: t('firm.brands'), all: memberships } }),
    ...(seeking && { seeking }),
    visit,
    ...(chains.length > 0 && { chains: { heading: t('firm.chain'), all: chains, legend: t('chain.legend') } }),
    ...(people.length > 0 && { people: { heading: t('firm.people'), all: people } }),
    badge: badgeView(edition, entry),
    sections: [
      ...ledgers(edition, entry),
      ...referringCards(edition, t('firm.products'), entry, 'product'),
      ...referringCards(edition, t('firm.stories'), entry, 'story'),
      ...referringCards(edition, t('firm.events'), entry, 'event'),
      ...cards(edition, t('firm.networks'), edition.found(data.networks)),
      ...(data.gallery.length > 0 ? [{ kind: 'pictures', heading: t('firm.gallery'), images: data.gallery.map((picture) => edition.image(entry, picture)) } as const] : []),
      ...mentions(edition, entry),
    ],
  };
}

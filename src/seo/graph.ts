import { withOffset } from '../i18n/zone.ts';
import { isOf, type Entry } from '../ingest/index.ts';
import { isSample, pictureOf } from '../views/card.ts';
import type { Edition } from '../views/edition.ts';

/** A schema.org node, by https://schema.org. */
type Thing = Readonly<Record<string, unknown>>;

const withContext = (thing: Thing): Thing => ({ '@context': 'https://schema.org', ...thing });

/** The publisher, as every page names it. */
function publisher({ site, content }: Edition): Thing {
  return { '@type': 'Organization', name: site.organisation.legalName, url: content.site.url, email: site.organisation.email, ...(site.organisation.sameAs.length > 0 && { sameAs: site.organisation.sameAs }) };
}

export const siteGraph = (edition: Edition): Thing =>
  withContext({ '@type': 'WebSite', name: edition.site.name, description: edition.site.description, url: edition.routes.absolute(`/${edition.locale}/`), inLanguage: edition.locale, publisher: publisher(edition) });

export const searchGraph = (edition: Edition, name: string): Thing => withContext({ '@type': 'SearchResultsPage', name, inLanguage: edition.locale, publisher: publisher(edition) });

export function listGraph(edition: Edition, title: string, entries: readonly Entry[]): Thing {
  return withContext({
    '@type': 'CollectionPage',
    name: title,
    inLanguage: edition.locale,
    mainEntity: { '@type': 'ItemList', itemListElement: entries.map((entry, place) => ({ '@type': 'ListItem', position: place + 1, name: edition.title(entry), url: addressOf(edition, entry) })) },
  });
}

const addressOf = (edition: Edition, entry: Entry): string | undefined => {
  const path = edition.href({ kind: 'entry', entry });
  return path === undefined ? undefined : edition.routes.absolute(path);
};

/** The main thing of an entry's page. What is invented says so here too. */
export function entryGraph(edition: Edition, entry: Entry): Thing {
  const picture = pictureOf(edition, entry);
  return withContext({
    ...thing(edition, entry),
    url: addressOf(edition, entry),
    inLanguage: edition.locale,
    ...(isSample(entry) && { disambiguatingDescription: edition.t('sample.note') }),
    ...(picture && { image: edition.routes.absolute(picture.src) }),
  });
}

function thing(edition: Edition, entry: Entry): Thing {
  const named = (references: Parameters<Edition['found']>[0], type: string) => edition.found(references).map((each) => ({ '@type': type, name: edition.title(each), url: addressOf(edition, each) }));
  const name = edition.title(entry);
  if (isOf(entry, 'story')) {
    const data = edition.data(entry);
    return {
      '@type': 'Article',
      headline: name,
      description: data.standfirst,
      datePublished: data.publishedOn,
      ...(data.updatedOn !== undefined && { dateModified: data.updatedOn }),
      author: named([data.author], 'Person'),
      ...(data.translators.length > 0 && edition.locale !== edition.content.site.defaultLocale && { translator: named(data.translators, 'Person') }),
      about: [...named(data.people, 'Person'), ...named(data.firms, 'Organization'), ...named(data.products, 'Product')],
      contentLocation: named([data.territory], 'Place'),
      citation: data.sources.map(({ label, url }) => ({ '@type': 'CreativeWork', name: label, url })),
      publisher: publisher(edition),
    };
  }
  if (isOf(entry, 'firm')) {
    const data = edition.data(entry);
    return {
      '@type': 'LocalBusiness',
      name,
      description: data.standfirst,
      ...(data.legalName !== undefined && { legalName: data.legalName }),
      ...(data.vatNumber !== undefined && { vatID: data.vatNumber }),
      ...(data.foundedYear !== undefined && { foundingDate: String(data.foundedYear) }),
      address: { '@type': 'PostalAddress', streetAddress: data.address.street, postalCode: data.address.postalCode, addressLocality: data.address.place, ...(data.address.province !== undefined && { addressRegion: data.address.province }), addressCountry: data.address.country },
      geo: { '@type': 'GeoCoordinates', latitude: data.position.lat, longitude: data.position.lon },
      ...(data.email !== undefined && { email: data.email }),
      ...(data.phone !== undefined && { telephone: data.phone }),
      ...(data.sameAs.length > 0 && { sameAs: data.sameAs }),
      ...(data.trade && { knowsLanguage: data.trade.languages }),
      // Search engines say “open now” by these: nobody comes in without an appointment where one is needed.
      ...(data.visit?.open === true &&
        data.visit.byAppointment !== true &&
        data.visit.hours.length > 0 && {
          openingHoursSpecification: data.visit.hours.map(({ day, opens, closes }) => ({ '@type': 'OpeningHoursSpecification', dayOfWeek: `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`, opens, closes })),
        }),
    };
  }
  if (isOf(entry, 'person')) {
    const data = edition.data(entry);
    return { '@type': 'Person', name, jobTitle: data.role, description: data.bio, knowsLanguage: data.languages, ...(data.firm && { worksFor: named([data.firm], 'Organization') }), ...(data.sameAs.length > 0 && { sameAs: data.sameAs }) };
  }
  if (isOf(entry, 'territory')) {
    const data = edition.data(entry);
    return { '@type': 'Place', name, description: data.standfirst, geo: { '@type': 'GeoCoordinates', latitude: data.position.lat, longitude: data.position.lon }, ...(data.within && { containedInPlace: named([data.within], 'Place') }) };
  }
  if (isOf(entry, 'brand')) return { '@type': 'Brand', name, description: edition.data(entry).promise };
  if (isOf(entry, 'product')) {
    const data = edition.data(entry);
    return { '@type': 'Product', name, description: data.standfirst, material: data.materials, manufacturer: named([data.firm], 'Organization'), ...(data.gtin !== undefined && { gtin: data.gtin }) };
  }
  if (isOf(entry, 'event')) {
    const data = edition.data(entry);
    return {
      '@type': 'Event',
      name,
      description: data.standfirst,
      startDate: withOffset(data.start, data.timeZone),
      endDate: withOffset(data.end, data.timeZone),
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: data.place.name,
        address: data.place.address,
        ...(data.place.position && { geo: { '@type': 'GeoCoordinates', latitude: data.place.position.lat, longitude: data.place.position.lon } }),
        containedInPlace: named([data.territory], 'Place'),
      },
      organizer: { '@type': 'Organization', name: data.organiser },
      ...(data.firms.length > 0 && { contributor: named(data.firms, 'Organization') }),
    };
  }
  if (isOf(entry, 'network')) return { '@type': 'Organization', name, description: edition.data(entry).purpose };
  if (isOf(entry, 'craft')) return { '@type': 'DefinedTerm', name, description: edition.data(entry).standfirst };
  if (isOf(entry, 'supply-chain')) {
    const data = edition.data(entry);
    return { '@type': 'ItemList', name, description: data.standfirst, itemListElement: data.phases.map((phase, place) => ({ '@type': 'ListItem', position: place + 1, name: phase.name })) };
  }
  if (isOf(entry, 'market')) return { '@type': 'Country', name, description: edition.data(entry).standfirst };
  return { '@type': 'WebPage', name };
}

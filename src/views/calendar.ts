import type { Entry } from '../ingest/index.ts';
import { withOffset } from '../i18n/zone.ts';
import { isSample } from './card.ts';
import type { Edition } from './edition.ts';

/** An event as a reader’s own calendar keeps it. Moments are ISO 8601 with their offset; `url` is absolute. */
export interface CalendarView {
  /** The same in every language and at every build, so that a calendar knows the event again. */
  readonly id: string;
  readonly locale: string;
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly description: string;
  readonly place: { readonly name: string; readonly address: string; readonly position?: { readonly lat: number; readonly lon: number } };
  readonly url: string;
}

export function calendarView(edition: Edition, entry: Entry<'event'>): CalendarView {
  const { t, routes, locale, content } = edition;
  const { standfirst, organiser, start, end, timeZone, place, registrationUrl } = edition.version(entry).data;
  return {
    id: `${entry.id}@${new URL(content.site.url).hostname}`,
    locale,
    start: withOffset(start, timeZone),
    end: withOffset(end, timeZone),
    title: edition.title(entry),
    description: [
      ...(isSample(entry) ? [t('sample.note')] : []),
      standfirst,
      [`${t('event.organiser')}: ${organiser}`, ...(registrationUrl === undefined ? [] : [`${t('event.registration')}: ${registrationUrl}`])].join('\n'),
    ].join('\n\n'),
    place: { name: place.name, address: place.address, ...(place.position && { position: { lat: place.position.lat, lon: place.position.lon } }) },
    url: routes.absolute(edition.href({ kind: 'entry', entry }) ?? ''),
  };
}

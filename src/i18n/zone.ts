/** Time zones of the IANA database, and the local times that events are given in. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone is ahead of UTC at a moment, as `+01:00`. */
function offsetAt(zone: string, moment: Date): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}

/** A local date-time `YYYY-MM-DDTHH:mm` with its offset, as ISO 8601: `2026-12-12T16:30+01:00`. */
export function withOffset(local: string, zone: string): string {
  const asUtc = new Date(`${local}Z`);
  // Near a change of clocks the offset of the moment itself differs from the one that was tried first.
  const tried = new Date(`${local}${offsetAt(zone, asUtc)}`);
  return `${local}${offsetAt(zone, tried)}`;
}

/** The zone’s name and its offset from UTC on that day, as a language writes them: “Central European Time”, “GMT+1”. */
export function zoneNames(locale: string, zone: string, local: string): { readonly zone: string; readonly offset: string } {
  const moment = new Date(withOffset(local, zone));
  const name = (timeZoneName: 'longGeneric' | 'shortOffset') => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return { zone: name('longGeneric'), offset: name('shortOffset') };
}

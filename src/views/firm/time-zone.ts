const known = new Map<string, string | undefined>();

/** A winter and a summer noon: zones that agree on both keep the same time now. */
const noons = ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((moment) => new Date(moment));

const offsets = (timeZone: string): string => noons.map((noon) => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(noon)).join();

/**
 * The time zone of a country by its ISO 3166 code, from the platform's copy of the IANA database.
 * Undefined for a country with several times, where an address alone does not tell which one its clocks keep.
 */
export function timeZoneOf(country: string): string | undefined {
  if (!known.has(country)) {
    const [first, ...others] = new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
    known.set(country, first !== undefined && others.every((other) => offsets(other) === offsets(first)) ? first : undefined);
  }
  return known.get(country);
}

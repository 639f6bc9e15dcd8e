/** Numbers, dates, names and lists as one language writes them. */
export interface Format {
  /** A day `YYYY-MM-DD`, written out. */
  date(day: string): string;
  /** A local date-time `YYYY-MM-DDTHH:mm`, written out. */
  dateTime(moment: string): string;
  /** Two local date-times as one span. */
  span(start: string, end: string): string;
  /** The days of two local date-times in large and in small: “17–18”, “April 2027”, “Saturday – Sunday”. */
  days(start: string, end: string): { readonly days: string; readonly months: string; readonly weekdays: string };
  number(value: number): string;
  kilometres(value: number): string;
  minutes(value: number): string;
  weeks(value: number): string;
  euros(value: number): string;
  list(items: readonly string[]): string;
  country(code: string): string;
  language(code: string): string;
}

/** Many pages name the same few countries and days, and the platform takes its time over each. */
function once(format: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const formatted = known.get(text) ?? format(text);
    known.set(text, formatted);
    return formatted;
  };
}

// Days and local times have no zone: they are formatted as if they were UTC, in UTC.
const utc = (text: string) => new Date(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);

/** `locale` is a BCP 47 tag; its region decides how dates are written. */
export function formatter(locale: string): Format {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const part = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  const [dayOfMonth, month, weekday] = [part({ day: 'numeric' }), part({ month: 'long', year: 'numeric' }), part({ weekday: 'long' })];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const measure = (unit: string, unitDisplay: 'short' | 'long') => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 });
  const [kilometres, minutes, weeks] = [measure('kilometer', 'short'), measure('minute', 'long'), measure('week', 'long')];
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    date: once((text) => day.format(utc(text))),
    dateTime: (text) => moment.format(utc(text)),
    span: (start, end) => moment.formatRange(utc(start), utc(end)),
    days: (start, end) => {
      const [from, to] = [utc(start), utc(end)];
      const days = start.slice(0, 10) === end.slice(0, 10) ? dayOfMonth.format(from) : `${dayOfMonth.format(from)}–${dayOfMonth.format(to)}`;
      return { days, months: month.formatRange(from, to), weekdays: weekday.formatRange(from, to) };
    },
    number: (value) => number.format(value),
    kilometres: (value) => kilometres.format(value),
    minutes: (value) => minutes.format(value),
    weeks: (value) => weeks.format(value),
    euros: (value) => euros.format(value),
    list: (items) => list.format(items),
    country: once((code) => countries.of(code) ?? code),
    language: once((code) => languages.of(code) ?? code),
  };
}

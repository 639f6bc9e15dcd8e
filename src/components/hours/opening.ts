import type { LiveHours } from '../../views/firm/hours.ts';

/** What the clocks of a place show: the day of the week from Monday, 0, and the time as `HH:mm`. */
interface Clock {
  readonly day: number;
  readonly time: string;
}

/** Open until a time of the same day; or closed, and so many days before it opens at a time. */
type Opening = { readonly until: string } | { readonly inDays: number; readonly day: number; readonly at: string };

const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The platform knows when clocks are changed, so nothing is added to a time here. */
function clockIn(timeZone: string, now: Date): Clock {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now);
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return { day: week.indexOf(part('weekday')), time: `${part('hour')}:${part('minute')}` };
}

function openingAt(spans: LiveHours['spans'], { day, time }: Clock): Opening | undefined {
  const open = spans.find((span) => span.day === day && span.opens <= time && time < span.closes);
  if (open) {
    let until = open.closes;
    // A span that begins when another ends is one opening.
    for (const span of spans) if (span.day === day && span.opens <= until && span.closes > until) until = span.closes;
    return { until };
  }
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const next = spans.find((span) => span.day === (day + inDays) % 7 && (inDays > 0 || span.opens > time));
    if (next) return { inDays, day: next.day, at: next.opens };
  }
  return undefined;
}

/** Whether a place is open at a moment, as a sentence. `spans` are in the order of the week. */
export function saidAt({ timeZone, spans, words, days }: LiveHours, now: Date): { readonly isOpen: boolean; readonly text: string } | undefined {
  const opening = openingAt(spans, clockIn(timeZone, now));
  if (!opening) return undefined;
  if ('until' in opening) return { isOpen: true, text: words.open.replace('{time}', opening.until) };
  const { inDays, day, at } = opening;
  const sentence = inDays === 0 ? words.today : inDays === 1 ? words.tomorrow : words.later;
  return { isOpen: false, text: sentence.replace('{time}', at).replace('{day}', days[day] ?? '') };
}

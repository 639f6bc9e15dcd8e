/** Where the newsroom keeps its calendar. */
export const timeZone = 'Europe/Rome';

// Swedish writes days as ISO 8601 does.
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });

/** The day in the newsroom's calendar, `YYYY-MM-DD`: what expires is judged against the day on which the site is built. */
export const today = (now = new Date()): string => calendar.format(now);

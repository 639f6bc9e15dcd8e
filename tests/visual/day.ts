/** The moment at which the site of the visual tests is built and read: what expires, and what is open now, is then always the same. */
export const moment = new Date('2026-11-20T10:00:00Z');

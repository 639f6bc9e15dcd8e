import { z } from 'zod';

export const roles = ['writer', 'translator', 'verifier', 'publisher', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** A territory or a brand, such as `territory/murano`. */
const place = z.string().regex(/^(?:territory|brand)\/[a-z0-9-]{1,100}$/);
const places = z.union([z.literal('all'), z.array(place).min(1).max(200)]);

/** A role that somebody has, and where they have it. */
export const grant = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['writer', 'verifier', 'publisher']), places }),
  z.strictObject({ role: z.literal('translator'), places, languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1).max(30) }),
  z.strictObject({ role: z.literal('administrator'), places: z.literal('all') }),
]);
export type Grant = z.output<typeof grant>;

/** One grant for each role at most. */
export const grants = z.array(grant).max(roles.length).refine((all) => new Set(all.map(({ role }) => role)).size === all.length);

/** Whether somebody publishes anything at all. */
export const isPublisher = (of: readonly Grant[] | 'everything'): boolean => of === 'everything' || of.some(({ role }) => role === 'publisher' || role === 'administrator');

export const isAdministrator = (of: readonly Grant[] | 'everything'): boolean => of === 'everything' || of.some(({ role }) => role === 'administrator');

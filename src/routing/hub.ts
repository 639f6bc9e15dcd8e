import type { Content, Entry } from '../ingest/index.ts';
import { standingOn } from '../model/membership.ts';
import type { Locale } from '../site.ts';

/** What a brand has and what it needs for a page. */
export interface Shortfall {
  readonly stories: { readonly there: number; readonly needed: number };
  readonly members: { readonly there: number; readonly needed: number };
}

/**
 * What a brand lacks on a day for its page in a language; nothing if it has enough. Stories count where they
 * can be read: a hub in English needs stories in English. Members are the same in every language: a firm
 * has the mark or not, and its name and place need no translation.
 */
export function shortfallOf(content: Content, brand: Entry<'brand'>, locale: Locale, day: string): Shortfall | undefined {
  const { minimum, members } = brand.main.data;
  const stories = content.referring(brand, 'story').filter(({ versions }) => versions.has(locale)).length;
  const active = new Set(members.flatMap((member) => (standingOn(day, member) === 'active' && content.find(member.firm) ? [member.firm.id] : []))).size;
  if (stories >= minimum.stories && active >= minimum.members) return undefined;
  return { stories: { there: stories, needed: minimum.stories }, members: { there: active, needed: minimum.members } };
}

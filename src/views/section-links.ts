import type { Entry, Version } from '../ingest/index.ts';
import type { Edition } from './edition.ts';

/** The way from a section of a text to the same section in another language. */
export interface SectionLink {
  readonly label: string;
  readonly href: string;
  readonly lang: string;
}

const sectionsOf = ({ body }: Version): string[] => (body?.headings ?? []).flatMap(({ level, id }) => (level === 2 ? [id] : []));

/**
 * By the id of each section's heading, the same section in the languages that divide the text into as many: a reader who
 * changes language in the middle of a text stays there. Where the sections differ, nothing says which is the same.
 */
export function sectionLinks({ t, format, locale, content, routes }: Edition, entry: Entry): ReadonlyMap<string, readonly SectionLink[]> {
  const own = entry.versions.get(locale);
  const sections = own ? sectionsOf(own) : [];
  const others = content.site.locales.flatMap((lang) => {
    const version = lang === locale ? undefined : entry.versions.get(lang);
    const path = version && routes.path({ kind: 'entry', entry }, lang);
    const ids = version ? sectionsOf(version) : [];
    return path !== undefined && ids.length === sections.length ? [{ lang, path, ids, label: t('section.elsewhere', { language: format.language(lang) }) }] : [];
  });
  return new Map(sections.map((id, place) => [id, others.map(({ lang, path, ids, label }) => ({ label, href: `${path}#${ids[place] ?? ''}`, lang }))]));
}

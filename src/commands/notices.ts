import type { Content } from '../ingest/index.ts';
import { editorLanguages } from '../model/words.ts';
import { shortfallOf, type Shortfall } from '../routing/hub.ts';
import { today } from '../today.ts';

/** What editors are told of each brand whose page is not published, in the site's default language: what it lacks. Nothing is wrong with it. */
export function thinHubNotices(content: Content, day = today()): string[] {
  const { defaultLocale } = content.site;
  const language = editorLanguages.find((each) => each === defaultLocale) ?? 'en';
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return content.all('brand').flatMap((brand) => {
    const short = [...brand.versions.keys()].flatMap((locale) => {
      const shortfall = shortfallOf(content, brand, locale, day);
      return shortfall ? [{ locale, lacks: said[language].lacks(shortfall) }] : [];
    });
    const groups = [...Map.groupBy(short, ({ lacks }) => lacks)];
    const isEverywhere = groups.length === 1 && short.length === brand.versions.size;
    return groups.map(([lacks, each]) => `${brand.main.data.name}: ${lacks}; ${said[language].unpublished(isEverywhere ? [] : each.map(({ locale }) => names.of(locale) ?? locale))}`);
  });
}

const lacking = ({ stories, members }: Shortfall, words: { stories: (there: number, needed: number) => string; members: (there: number, needed: number) => string }): string =>
  [...(stories.there < stories.needed ? [words.stories(stories.there, stories.needed)] : []), ...(members.there < members.needed ? [words.members(members.there, members.needed)] : [])].join(', ');

/** `languages` is empty where the page is published in none. */
const said = {
  it: {
    lacks: (shortfall: Shortfall) => lacking(shortfall, { stories: (there, needed) => `${there} ${there === 1 ? 'storia' : 'storie'} su ${needed}`, members: (there, needed) => `${there} ${there === 1 ? 'membro' : 'membri'} su ${needed}` }),
    unpublished: (languages: readonly string[]) => `la sua pagina${languages.length === 0 ? '' : ` in ${languages.join(', ')}`} non è pubblicata`,
  },
  en: {
    lacks: (shortfall: Shortfall) => lacking(shortfall, { stories: (there, needed) => `${there} of ${needed} ${needed === 1 ? 'story' : 'stories'}`, members: (there, needed) => `${there} of ${needed} ${needed === 1 ? 'member' : 'members'}` }),
    unpublished: (languages: readonly string[]) => `its page${languages.length === 0 ? '' : ` in ${languages.join(', ')}`} is not published`,
  },
};

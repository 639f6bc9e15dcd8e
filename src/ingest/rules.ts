import type { Dictionary } from '../i18n/dictionary.ts';
import type { Words } from '../model/index.ts';
import type { Path } from '../model/walk.ts';
import type { Locale } from '../site.ts';
import { isOf, type Entry } from './entry.ts';
import type { Finding } from './problem.ts';
import { refusals } from './refusals.ts';

const verifier: Words = { it: 'un verificatore', en: 'a verifier' };
const ambassador: Words = { it: 'un ambasciatore', en: 'an ambassador' };

/** What must hold between entries of different kinds. */
export function checkRules(entries: readonly Entry[], dictionaries: ReadonlyMap<Locale, Dictionary>): void {
  const byId = new Map(entries.map((entry) => [`${entry.collection} ${entry.id}`, entry]));
  const checked = new Map<string, Entry>();
  const find = (collection: string, id: string) => byId.get(`${collection} ${id}`);
  for (const entry of entries) {
    const add = (path: Path, finding: Finding) => entry.main.sheet.add(finding, entry.main.at.spot(path));
    const phase = (path: Path, chainId: string, key: string) => {
      const chain = find('supply-chain', chainId);
      if (!chain || !isOf(chain, 'supply-chain')) return;
      const keys = chain.main.data.phases.map((each) => each.key);
      if (!keys.includes(key)) add([...path, 'phase'], refusals.unknownPhase(key, chainId, keys));
    };
    const person = (path: Path, id: string, kind: 'verifier' | 'ambassador') => {
      const found = find('person', id);
      if (found && isOf(found, 'person') && found.main.data.kind !== kind)
        add(path, refusals.wrongKindOfPerson(found.main.data.name, kind === 'verifier' ? verifier : ambassador));
    };
    if (isOf(entry, 'firm')) for (const [place, { chain, phase: key }] of entry.main.data.supplyChains.entries()) phase(['supplyChains', place], chain.id, key);
    if (isOf(entry, 'product')) for (const [place, { chain, phase: key }] of entry.main.data.steps.entries()) phase(['steps', place], chain.id, key);
    if (isOf(entry, 'market')) for (const [place, { person: each }] of entry.main.data.ambassadors.entries()) person(['ambassadors', place, 'person'], each.id, 'ambassador');
    for (const [locale, { slug, formerSlugs, sheet, at }] of entry.versions) {
      const taken = takenSlugs(entry, dictionaries.get(locale) ?? {});
      if (taken.includes(slug)) sheet.add(refusals.sectionSlug(slug), at.spot(['slug']));
      for (const [place, former] of formerSlugs.entries()) if (taken.includes(former)) sheet.add(refusals.sectionSlug(former), at.spot(['formerSlugs', place]));
    }
    if (isOf(entry, 'check')) {
      const { checkedBy, story: subject } = entry.main.data;
      person(['checkedBy'], checkedBy.id, 'verifier');
      const story = subject && find('story', subject.id);
      if (!story || !isOf(story, 'story')) continue;
      if (story.main.data.author.id === checkedBy.id) add(['checkedBy'], refusals.ownCheck(checkedBy.id));
      const other = checked.get(story.id);
      if (other) add(['story'], refusals.twoChecks(other.folder));
      checked.set(story.id, entry);
    }
  }
}

/** The words that stand in addresses where the slugs of such an entry do. */
function takenSlugs(entry: Entry, dictionary: Dictionary): (string | undefined)[] {
  if (isOf(entry, 'firm')) return [dictionary['path.by']];
  return isOf(entry, 'page') ? Object.entries(dictionary).flatMap(([key, path]) => (key.startsWith('path.') ? [path] : [])) : [];
}

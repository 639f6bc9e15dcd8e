import type { Words } from '../../../src/model/index.ts';
import type { Need } from './need.ts';

const deeds: Readonly<Record<Need['permission'], Words>> = {
  write: { it: 'scrivere', en: 'write' },
  translate: { it: 'tradurre', en: 'translate' },
  verify: { it: 'verificare', en: 'verify' },
  publish: { it: 'pubblicare', en: 'publish' },
  settings: { it: 'cambiare le impostazioni del sito', en: 'change the settings of the site' },
  sign: { it: 'firmare', en: 'sign' },
  independence: { it: 'verificare', en: 'verify' },
};

/** What is missing, said to the person who lacks it. */
export function needWords(missing: readonly Need[]): Words {
  const own = missing.find((need) => need.permission === 'independence');
  if (own) return { it: 'Chi ha scritto un testo, o ne è protagonista, non lo verifica', en: 'Whoever wrote a text, or is in it, does not check it' };
  const other = missing.find((need) => need.permission === 'sign');
  if (other) return { it: `Questa verifica è firmata da «${other.as}»: puoi firmare solo con il tuo nome`, en: `This check is signed by “${other.as}”: you can sign with your own name only` };
  const said = (language: 'it' | 'en') => [...new Set(missing.map((need) => `${deeds[need.permission][language]}${where(need, language)}`))].join(', ');
  return { it: `Non hai il permesso di: ${said('it')}. Chiedilo a chi amministra la redazione`, en: `You may not: ${said('en')}. Ask whoever administers the newsroom` };
}

function where(need: Need, language: 'it' | 'en'): string {
  if (!('within' in need) || need.permission === 'settings') return '';
  const tongue = need.permission === 'translate' ? { it: ` in «${need.language}»`, en: ` into “${need.language}”` }[language] : '';
  const name = need.within === 'all' ? undefined : need.within[0]?.replace(/^\w+\//, '');
  const place = name === undefined ? { it: ' ciò che non appartiene a un territorio o a un marchio', en: ' what belongs to no territory or brand' } : { it: ` per «${name}»`, en: ` for “${name}”` };
  return tongue + place[language];
}

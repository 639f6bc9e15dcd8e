import { chooseLanguage } from './language-choice.ts';

const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-languages] a[hreflang]')];
const fallback = document.querySelector<HTMLElement>('[data-languages]')?.dataset['default'];
const chosen = chooseLanguage(navigator.languages, links.map(({ hreflang }) => hreflang)) ?? fallback;
const link = links.find(({ hreflang }) => hreflang === chosen);
// Going back must not lead forward again.
if (link) location.replace(link.href);

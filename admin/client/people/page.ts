import { createElement as h, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { EditorLanguage } from '../../../src/model/index.ts';
import type { Grant } from '../../server/permissions/roles.ts';
import { ask, NewsroomError } from '../ask.ts';
import { sayIn, type Say, type words } from './words.ts';

export interface Me {
  readonly language: EditorLanguage;
  readonly grants: readonly Grant[] | 'everything';
}

/** Draws a page in a language. */
export function draw(language: EditorLanguage, title: keyof typeof words, content: (say: Say) => ReactNode): void {
  const say = sayIn(language);
  document.documentElement.lang = language;
  document.title = say(title);
  const place = document.getElementById('page');
  if (place) createRoot(place).render(h('div', { className: 'page' }, content(say)));
}

/** Draws a page for whoever is signed in; the others are led to the door. */
export async function drawOwn(title: keyof typeof words, content: (say: Say, me: Me) => ReactNode): Promise<void> {
  try {
    const me = await ask<Me>('/api/me');
    draw(me.language, title, (say) => [h(Header, { key: 'header', say, title, me }), h('main', { key: 'main' }, content(say, me))]);
  } catch (error) {
    if (error instanceof NewsroomError && error.status === 401) location.assign('/admin/sign-in/');
    else throw error;
  }
}

function Header({ say, title, me: { grants } }: { readonly say: Say; readonly title: keyof typeof words; readonly me: Me }) {
  const administers = grants === 'everything' || grants.some(({ role }) => role === 'administrator');
  const links = [['newsroom', '/admin/'], ['account', '/admin/account/'], ...(administers ? ([['people', '/admin/people/'], ['audit', '/admin/audit/']] as const) : [])] as const;
  return h('header', null, h('h1', null, say(title)), h('nav', { 'aria-label': say('newsroom') }, ...links.filter(([key]) => key !== title).map(([key, href]) => h('a', { key, href }, say(key)))));
}

export const inWords = (language: EditorLanguage, time: number): string => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);

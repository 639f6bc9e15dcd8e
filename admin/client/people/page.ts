import { createElement as h, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { EditorLanguage } from '../../../src/model/index.ts';
import { ask, NewsroomError } from '../ask.ts';
import { placesFor, type Me } from '../places.ts';
import { sayIn, words, type Say } from './words.ts';

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

function Header({ say, title, me }: { readonly say: Say; readonly title: keyof typeof words; readonly me: Me }) {
  const others = placesFor(me).filter(({ name }) => name !== words[title]);
  return h('header', null, h('h1', null, say(title)), h('nav', { 'aria-label': say('newsroom') }, ...others.map(({ href, name }) => h('a', { key: href, href }, name[me.language]))));
}

export const inWords = (language: EditorLanguage, time: number): string => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);

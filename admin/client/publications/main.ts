import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { EditorLanguage } from '../../../src/model/index.ts';
import { ask, NewsroomError } from '../ask.ts';
import { Page } from './page.ts';
import { words } from './words.ts';

try {
  const { language } = await ask<{ readonly language: EditorLanguage }>('/api/me');
  document.documentElement.lang = language;
  document.title = words.title[language];
  const place = document.getElementById('page');
  if (place) createRoot(place).render(createElement(Page, { language }));
} catch (error) {
  // Decap's page lets people in.
  if (error instanceof NewsroomError && error.status === 401) location.assign('/admin/');
  else throw error;
}

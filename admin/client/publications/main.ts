import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ask, NewsroomError } from '../ask.ts';
import type { Me } from '../places.ts';
import { Page } from './page.ts';
import { words } from './words.ts';

try {
  const me = await ask<Me>('/api/me');
  document.documentElement.lang = me.language;
  document.title = words.title[me.language];
  const place = document.getElementById('page');
  if (place) createRoot(place).render(createElement(Page, { me }));
} catch (error) {
  // Decap's page lets people in.
  if (error instanceof NewsroomError && error.status === 401) location.assign('/admin/');
  else throw error;
}

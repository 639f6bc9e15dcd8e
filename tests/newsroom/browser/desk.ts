import type { Page } from 'playwright-core';
import { openDoors } from '../../../admin/server/doors.ts';
import { test as room } from '../room.ts';
import { launch } from './chromium.ts';

/** A test that sits at a desk of the newsroom: a browser window with an entry of the small site. */
export const test = room
  .extend('browser', { scope: 'file' }, launch)
  .extend('origin', async ({ newsroom }, { onCleanup }) => {
    const doors = await openDoors(newsroom, { host: '127.0.0.1', port: 0 });
    onCleanup(() => doors.close());
    return doors.origin;
  })
  .extend('sit', ({ browser, origin }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const page of pages) await page.context().close();
    });
    /** Opens an address of the newsroom’s page, such as `collections/story`, in a window of its own. */
    return async (at: string, { width = 1280 }: { readonly width?: number } = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: origin, locale: 'it-IT', viewport: { width, height: 900 } });
      const page = await context.newPage();
      pages.push(page);
      page.setDefaultTimeout(60_000);
      await page.goto(`/admin/#/${at}`);
      return page;
    };
  });

/** The editor of an entry, once its fields can be filled. */
export const entry = (collection: string, id: string): string => `collections/${collection}/entries/${id}`;

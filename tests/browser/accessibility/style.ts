import type { Page } from 'playwright-core';

/** Adds a reader’s own style to a page, as an extension of a browser does: whatever the page allows. */
export const addStyle = (page: Page, css: string): Promise<void> =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, css);

/// <reference types="astro/client" />
import type { PageView } from './views/pages.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the page shows: whoever asks for a page gives its view. */
      view: PageView;
      /** What every page shows, for the sheet of components. */
      all: readonly PageView[];
    }
  }
}

declare namespace App {
  interface Locals {
    /** What the page shows: whoever asks for a page gives its view. */
    view: import('./views/pages.ts').PageView;
  }
}

declare namespace Intl {
  interface Locale {
    /** The time zones of the locale's region, by https://tc39.es/proposal-intl-locale-info; TypeScript's library does not know it yet. */
    getTimeZones(): string[] | undefined;
    /** The direction in which the locale is written, by the same proposal. */
    getTextInfo(): { readonly direction: 'ltr' | 'rtl' };
  }
}

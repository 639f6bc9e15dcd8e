/** The way in which a language is written. */
export type Direction = 'ltr' | 'rtl';

export const directionOf = (locale: string): Direction => new Intl.Locale(locale).getTextInfo().direction;

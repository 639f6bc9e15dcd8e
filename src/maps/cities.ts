import type { Position } from './bearing.ts';

/** A city that readers abroad know, by which they find a place. */
export interface City extends Position {
  /** Its own name. */
  readonly name: string;
  /** Its name in other languages, by BCP 47 language, where it differs. */
  readonly names: Readonly<Record<string, string>>;
}

const city = (name: string, lat: number, lon: number, names: City['names'] = {}): City => ({ name, lat, lon, names });

/** Positions are those of the city centre, rounded to a hundredth of a degree (about a kilometre). */
export const cities: readonly City[] = [
  city('Venezia', 45.44, 12.33, { en: 'Venice', de: 'Venedig', fr: 'Venise', es: 'Venecia' }),
  city('Milano', 45.46, 9.19, { en: 'Milan', de: 'Mailand', fr: 'Milan', es: 'Milán' }),
  city('Torino', 45.07, 7.69, { en: 'Turin', de: 'Turin', fr: 'Turin', es: 'Turín' }),
  city('Genova', 44.41, 8.93, { en: 'Genoa', de: 'Genua', fr: 'Gênes', es: 'Génova' }),
  city('Verona', 45.44, 10.99),
  city('Bologna', 44.49, 11.34, { fr: 'Bologne', es: 'Bolonia' }),
  city('Firenze', 43.77, 11.25, { en: 'Florence', de: 'Florenz', fr: 'Florence', es: 'Florencia' }),
  city('Roma', 41.89, 12.48, { en: 'Rome', de: 'Rom', fr: 'Rome' }),
  city('Napoli', 40.85, 14.27, { en: 'Naples', de: 'Neapel', fr: 'Naples', es: 'Nápoles' }),
  city('Bari', 41.13, 16.87),
  city('Palermo', 38.12, 13.36, { fr: 'Palerme' }),
  city('Cagliari', 39.22, 9.11),
  city('Trieste', 45.65, 13.78, { de: 'Triest' }),
  city('Nice', 43.7, 7.27, { it: 'Nizza', de: 'Nizza', es: 'Niza' }),
  city('Genève', 46.2, 6.14, { it: 'Ginevra', en: 'Geneva', de: 'Genf', es: 'Ginebra' }),
  city('Zürich', 47.37, 8.54, { it: 'Zurigo', en: 'Zurich', fr: 'Zurich', es: 'Zúrich' }),
  city('Innsbruck', 47.27, 11.39),
  city('München', 48.14, 11.58, { it: 'Monaco di Baviera', en: 'Munich', fr: 'Munich', es: 'Múnich' }),
  city('Wien', 48.21, 16.37, { it: 'Vienna', en: 'Vienna', fr: 'Vienne', es: 'Viena' }),
  city('Ljubljana', 46.05, 14.51, { it: 'Lubiana', es: 'Liubliana' }),
  city('Zagreb', 45.81, 15.98, { it: 'Zagabria' }),
  city('Lyon', 45.76, 4.84, { it: 'Lione' }),
  city('Marseille', 43.3, 5.37, { it: 'Marsiglia', es: 'Marsella' }),
  city('Paris', 48.86, 2.35, { it: 'Parigi', es: 'París' }),
  city('Bruxelles', 50.85, 4.35, { en: 'Brussels', de: 'Brüssel', es: 'Bruselas' }),
  city('Amsterdam', 52.37, 4.9),
  city('London', 51.51, -0.13, { it: 'Londra', fr: 'Londres', es: 'Londres' }),
  city('Dublin', 53.35, -6.26, { it: 'Dublino', es: 'Dublín' }),
  city('Madrid', 40.42, -3.7),
  city('Barcelona', 41.39, 2.17, { it: 'Barcellona', fr: 'Barcelone' }),
  city('Lisboa', 38.72, -9.14, { it: 'Lisbona', en: 'Lisbon', de: 'Lissabon', fr: 'Lisbonne' }),
  city('Berlin', 52.52, 13.4, { it: 'Berlino', es: 'Berlín' }),
  city('Praha', 50.08, 14.44, { it: 'Praga', en: 'Prague', de: 'Prag', fr: 'Prague', es: 'Praga' }),
  city('Budapest', 47.5, 19.04),
  city('Warszawa', 52.23, 21.01, { it: 'Varsavia', en: 'Warsaw', de: 'Warschau', fr: 'Varsovie', es: 'Varsovia' }),
  city('København', 55.68, 12.57, { it: 'Copenaghen', en: 'Copenhagen', de: 'Kopenhagen', fr: 'Copenhague', es: 'Copenhague' }),
  city('Stockholm', 59.33, 18.07, { it: 'Stoccolma', es: 'Estocolmo' }),
  city('Athína', 37.98, 23.73, { it: 'Atene', en: 'Athens', de: 'Athen', fr: 'Athènes', es: 'Atenas' }),
  city('İstanbul', 41.01, 28.98, { it: 'Istanbul', en: 'Istanbul', de: 'Istanbul', fr: 'Istanbul', es: 'Estambul' }),
  city('Tunis', 36.81, 10.18, { it: 'Tunisi', es: 'Túnez' }),
  city('Casablanca', 33.57, -7.59),
  city('Cairo', 30.04, 31.24, { it: 'Il Cairo', de: 'Kairo', fr: 'Le Caire', es: 'El Cairo' }),
  city('Dubai', 25.2, 55.27, { fr: 'Dubaï', es: 'Dubái' }),
  city('New Delhi', 28.61, 77.21, { it: 'Nuova Delhi', de: 'Neu-Delhi', es: 'Nueva Delhi' }),
  city('Tokyo', 35.68, 139.69, { de: 'Tokio', es: 'Tokio' }),
  city('Sydney', -33.87, 151.21, { es: 'Sídney' }),
  city('Johannesburg', -26.2, 28.05, { es: 'Johannesburgo' }),
  city('New York', 40.71, -74.01, { es: 'Nueva York' }),
  city('Ciudad de México', 19.43, -99.13, { it: 'Città del Messico', en: 'Mexico City', de: 'Mexiko-Stadt', fr: 'Mexico' }),
  city('São Paulo', -23.55, -46.63, { it: 'San Paolo' }),
  city('Buenos Aires', -34.6, -58.38),
  city('Los Angeles', 34.05, -118.24),
];

/** The name of a city as a language writes it. */
export const cityName = ({ name, names }: City, locale: string): string => names[new Intl.Locale(locale).language] ?? name;

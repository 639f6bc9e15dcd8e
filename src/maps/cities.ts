import type { Position } from './bearing.ts';

/** A city that readers abroad know, by which they find a place. */
export interface City extends Position {
  /** Its number at GeoNames, from where its position is: https://www.geonames.org/3164603 is Venice. */
  readonly geonames: number;
  /** Its own name. */
  readonly name: string;
  /** Its name in other languages, by BCP 47 language, where it differs. */
  readonly names: Readonly<Record<string, string>>;
}

const city = (geonames: number, name: string, lat: number, lon: number, names: City['names'] = {}): City => ({ geonames, name, lat, lon, names });

/** Positions are those of GeoNames (CC BY 4.0), rounded to a hundredth of a degree (about a kilometre). */
export const cities: readonly City[] = [
  city(3164603, 'Venezia', 45.44, 12.33, { en: 'Venice', de: 'Venedig', fr: 'Venise', es: 'Venecia' }),
  city(3173435, 'Milano', 45.46, 9.19, { en: 'Milan', de: 'Mailand', fr: 'Milan', es: 'Milán' }),
  city(3165524, 'Torino', 45.07, 7.69, { en: 'Turin', de: 'Turin', fr: 'Turin', es: 'Turín' }),
  city(3176219, 'Genova', 44.4, 8.94, { en: 'Genoa', de: 'Genua', fr: 'Gênes', es: 'Génova' }),
  city(3164527, 'Verona', 45.43, 10.98),
  city(3181928, 'Bologna', 44.49, 11.34, { fr: 'Bologne', es: 'Bolonia' }),
  city(3176959, 'Firenze', 43.78, 11.25, { en: 'Florence', de: 'Florenz', fr: 'Florence', es: 'Florencia' }),
  city(3169070, 'Roma', 41.89, 12.51, { en: 'Rome', de: 'Rom', fr: 'Rome' }),
  city(3172394, 'Napoli', 40.85, 14.27, { en: 'Naples', de: 'Neapel', fr: 'Naples', es: 'Nápoles' }),
  city(3182351, 'Bari', 41.12, 16.87),
  city(2523920, 'Palermo', 38.13, 13.34, { fr: 'Palerme' }),
  city(2525473, 'Cagliari', 39.23, 9.12),
  city(3165185, 'Trieste', 45.65, 13.78, { de: 'Triest' }),
  city(2990440, 'Nice', 43.7, 7.27, { it: 'Nizza', de: 'Nizza', es: 'Niza' }),
  city(2660646, 'Genève', 46.2, 6.15, { it: 'Ginevra', en: 'Geneva', de: 'Genf', es: 'Ginebra' }),
  city(2657896, 'Zürich', 47.37, 8.55, { it: 'Zurigo', en: 'Zurich', fr: 'Zurich', es: 'Zúrich' }),
  city(2775220, 'Innsbruck', 47.26, 11.39),
  city(2867714, 'München', 48.14, 11.58, { it: 'Monaco di Baviera', en: 'Munich', fr: 'Munich', es: 'Múnich' }),
  city(2761369, 'Wien', 48.21, 16.37, { it: 'Vienna', en: 'Vienna', fr: 'Vienne', es: 'Viena' }),
  city(3196359, 'Ljubljana', 46.05, 14.51, { it: 'Lubiana', es: 'Liubliana' }),
  city(3186886, 'Zagreb', 45.81, 15.98, { it: 'Zagabria' }),
  city(2996944, 'Lyon', 45.75, 4.85, { it: 'Lione' }),
  city(2995469, 'Marseille', 43.3, 5.38, { it: 'Marsiglia', es: 'Marsella' }),
  city(2988507, 'Paris', 48.85, 2.35, { it: 'Parigi', es: 'París' }),
  city(2800866, 'Bruxelles', 50.85, 4.35, { en: 'Brussels', de: 'Brüssel', es: 'Bruselas' }),
  city(2759794, 'Amsterdam', 52.37, 4.89),
  city(2643743, 'London', 51.51, -0.13, { it: 'Londra', fr: 'Londres', es: 'Londres' }),
  city(2964574, 'Dublin', 53.33, -6.25, { it: 'Dublino', es: 'Dublín' }),
  city(3117735, 'Madrid', 40.42, -3.7),
  city(3128760, 'Barcelona', 41.39, 2.16, { it: 'Barcellona', fr: 'Barcelone' }),
  city(2267057, 'Lisboa', 38.72, -9.13, { it: 'Lisbona', en: 'Lisbon', de: 'Lissabon', fr: 'Lisbonne' }),
  city(2950159, 'Berlin', 52.52, 13.41, { it: 'Berlino', es: 'Berlín' }),
  city(3067696, 'Praha', 50.09, 14.42, { it: 'Praga', en: 'Prague', de: 'Prag', fr: 'Prague', es: 'Praga' }),
  city(3054643, 'Budapest', 47.5, 19.04),
  city(756135, 'Warszawa', 52.23, 21.01, { it: 'Varsavia', en: 'Warsaw', de: 'Warschau', fr: 'Varsovie', es: 'Varsovia' }),
  city(2618425, 'København', 55.68, 12.57, { it: 'Copenaghen', en: 'Copenhagen', de: 'Kopenhagen', fr: 'Copenhague', es: 'Copenhague' }),
  city(2673730, 'Stockholm', 59.33, 18.07, { it: 'Stoccolma', es: 'Estocolmo' }),
  city(264371, 'Athína', 37.98, 23.73, { it: 'Atene', en: 'Athens', de: 'Athen', fr: 'Athènes', es: 'Atenas' }),
  city(745044, 'İstanbul', 41.01, 28.95, { it: 'Istanbul', en: 'Istanbul', de: 'Istanbul', fr: 'Istanbul', es: 'Estambul' }),
  city(2464470, 'Tunis', 36.82, 10.17, { it: 'Tunisi', es: 'Túnez' }),
  city(2553604, 'Casablanca', 33.59, -7.61),
  city(360630, 'Cairo', 30.06, 31.25, { it: 'Il Cairo', de: 'Kairo', fr: 'Le Caire', es: 'El Cairo' }),
  city(292223, 'Dubai', 25.08, 55.31, { fr: 'Dubaï', es: 'Dubái' }),
  city(1261481, 'New Delhi', 28.64, 77.22, { it: 'Nuova Delhi', de: 'Neu-Delhi', es: 'Nueva Delhi' }),
  city(1850147, 'Tokyo', 35.69, 139.69, { de: 'Tokio', es: 'Tokio' }),
  city(2147714, 'Sydney', -33.87, 151.21, { es: 'Sídney' }),
  city(993800, 'Johannesburg', -26.2, 28.04, { es: 'Johannesburgo' }),
  city(5128581, 'New York', 40.71, -74.01, { es: 'Nueva York' }),
  city(3530597, 'Ciudad de México', 19.43, -99.13, { it: 'Città del Messico', en: 'Mexico City', de: 'Mexiko-Stadt', fr: 'Mexico' }),
  city(3448439, 'São Paulo', -23.55, -46.64, { it: 'San Paolo' }),
  city(3435910, 'Buenos Aires', -34.61, -58.38),
  city(5368361, 'Los Angeles', 34.05, -118.24),
];

/** The name of a city as a language writes it. */
export const cityName = ({ name, names }: City, locale: string): string => names[new Intl.Locale(locale).language] ?? name;

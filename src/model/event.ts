import { address } from './address.ts';
import { choice, dateTime, group, language, list, longText, optional, position, relation, text, timeZone, translated, url } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sample } from './sample.ts';

export const event = defineModel({
  name: 'event',
  folder: 'events',
  singular: { it: 'Evento', en: 'Event' },
  plural: { it: 'Eventi', en: 'Events' },
  hint: { it: 'Una fiera, una bottega aperta, un incontro tra imprese, una conversazione.', en: 'A fair, an open workshop, a business matching day, a talk.' },
  title: 'name',
  body: 'none',
  page: true,
  fields: {
    name: translated(text({ max: 90, label: { it: 'Nome', en: 'Name' } })),
    ...address,
    standfirst: translated(text({ max: 300, label: { it: 'In breve', en: 'In short' } })),
    description: translated(longText({ max: 2000, label: { it: 'Descrizione', en: 'Description' } })),
    kind: choice({ of: 'eventKind', options: ['fair', 'openWorkshop', 'matching', 'talk'], label: { it: 'Tipo', en: 'Kind' } }),
    start: dateTime({ label: { it: 'Inizio', en: 'Start' } }),
    end: dateTime({ label: { it: 'Fine', en: 'End' } }),
    timeZone: timeZone({ label: { it: 'Fuso orario', en: 'Time zone' }, hint: { it: 'Per esempio Europe/Rome.', en: 'Such as Europe/Rome.' } }),
    place: group(
      {
        name: text({ label: { it: 'Luogo', en: 'Place' } }),
        address: text({ label: { it: 'Indirizzo', en: 'Address' } }),
        position: optional(position({ label: { it: 'Posizione', en: 'Position' } })),
      },
      { label: { it: 'Dove', en: 'Where' } },
    ),
    territory: relation({ to: 'territory', label: { it: 'Territorio', en: 'Territory' } }),
    brands: list(relation({ to: 'brand', label: { it: 'Marchio', en: 'Brand' } }), { label: { it: 'Marchi cappello', en: 'Umbrella brands' } }),
    firms: list(relation({ to: 'firm', label: { it: 'Impresa', en: 'Firm' } }), { label: { it: 'Imprese presenti', en: 'Firms taking part' } }),
    languages: list(language({ label: { it: 'Lingua', en: 'Language' } }), { label: { it: 'Lingue', en: 'Languages' } }),
    registrationUrl: optional(url({ label: { it: 'Iscrizione', en: 'Registration' } })),
    organiser: text({ label: { it: 'Organizzatore', en: 'Organiser' } }),
    profilesSought: optional(translated(longText({ max: 600, label: { it: 'Profili cercati', en: 'Profiles sought' }, hint: { it: 'Solo per gli incontri tra imprese.', en: 'For business matching only.' } }))),
    schedule: list(
      group(
        {
          time: text({ max: 5, label: { it: 'Ora', en: 'Time' } }),
          what: translated(text({ max: 160, label: { it: 'Che cosa', en: 'What' } })),
        },
        { label: { it: 'Voce del programma', en: 'Item' } },
      ),
      { label: { it: 'Programma', en: 'Schedule' } },
    ),
    ...sample,
  },
  rules: [
    ({ start, end }) =>
      end < start
        ? {
            path: ['end'],
            reason: { it: `la fine (${end}) viene prima dell’inizio (${start})`, en: `the end (${end}) comes before the start (${start})` },
            remedy: { it: 'Correggi una delle due date.', en: 'Correct one of the two dates.' },
          }
        : undefined,
  ],
});

import { address } from './address.ts';
import { choice, date, group, image, integer, list, number, optional, position, relation, text, translated, url, year } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sources } from './source.ts';

const gateways = (label: { it: string; en: string }, plural: { it: string; en: string }) =>
  list(
    group(
      {
        name: text({ label: { it: 'Nome', en: 'Name' } }),
        km: number({ min: 0, max: 500, label: { it: 'Chilometri', en: 'Kilometres' } }),
        minutes: integer({ min: 1, max: 600, label: { it: 'Minuti', en: 'Minutes' } }),
      },
      { label },
    ),
    { label: plural },
  );

export const territory = defineModel({
  name: 'territory',
  folder: 'territories',
  singular: { it: 'Territorio', en: 'Territory' },
  plural: { it: 'Territori', en: 'Territories' },
  hint: { it: 'Una città, una valle, un distretto, un’isola: ogni fatto con la sua fonte.', en: 'A city, valley, district or island: each fact with its source.' },
  title: 'name',
  body: 'required',
  page: true,
  fields: {
    name: translated(text({ max: 60, label: { it: 'Nome', en: 'Name' } })),
    ...address,
    kind: choice({ of: 'territoryKind', options: ['city', 'valley', 'district', 'island', 'region'], label: { it: 'Tipo', en: 'Kind' } }),
    within: optional(relation({ to: 'territory', label: { it: 'Fa parte di', en: 'Part of' } })),
    standfirst: translated(text({ max: 300, label: { it: 'Sommario', en: 'Standfirst' } })),
    image: image({ label: { it: 'Foto', en: 'Picture' } }),
    position: position({ label: { it: 'Posizione', en: 'Position' } }),
    istatCode: optional(text({ max: 6, label: { it: 'Codice ISTAT', en: 'ISTAT code' }, hint: { it: 'Sei cifre per un comune.', en: 'Six digits for a municipality.' } })),
    airports: gateways({ it: 'Aeroporto', en: 'Airport' }, { it: 'Aeroporti', en: 'Airports' }),
    stations: gateways({ it: 'Stazione', en: 'Station' }, { it: 'Stazioni', en: 'Stations' }),
    crafts: list(relation({ to: 'craft', label: { it: 'Mestiere', en: 'Craft' } }), { label: { it: 'Mestieri', en: 'Crafts' } }),
    protectedProducts: list(
      group(
        {
          name: text({ label: { it: 'Nome protetto', en: 'Protected name' } }),
          scheme: choice({ of: 'protection', options: ['PDO', 'PGI', 'TSG', 'GI'], label: { it: 'Tutela', en: 'Scheme' } }),
          registerUrl: url({ label: { it: 'Voce del registro', en: 'Entry in the register' } }),
          checkedOn: optional(date({ label: { it: 'Controllato nel registro il', en: 'Checked in the register on' }, hint: { it: 'Il giorno in cui qualcuno ha letto la voce: se manca, la pagina dice che non è ancora stata controllata.', en: 'The day on which somebody read the entry: if absent, the page says that it was not checked yet.' } })),
        },
        { label: { it: 'Nome protetto', en: 'Protected name' } },
      ),
      { label: { it: 'Nomi protetti', en: 'Protected names' } },
    ),
    facts: list(
      group(
        {
          label: translated(text({ max: 60, label: { it: 'Che cosa', en: 'What' } })),
          value: translated(text({ max: 120, label: { it: 'Valore', en: 'Value' } })),
          source: translated(text({ max: 160, label: { it: 'Fonte', en: 'Source' } })),
          url: url({ label: { it: 'Indirizzo della fonte', en: 'Address of the source' } }),
          year: year({ label: { it: 'Anno', en: 'Year' } }),
        },
        { label: { it: 'Fatto', en: 'Fact' } },
      ),
      { label: { it: 'Fatti', en: 'Facts' } },
    ),
    sources,
  },
});

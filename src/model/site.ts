import type { z } from 'zod';
import { strict, type Strict } from './combinators.ts';
import { boolean, choice, colour, email, group, language, list, optional, phone, text, translated, url, vatNumber } from './fields/index.ts';

/** What `content/site.yml` says. It is one file, so a translated value is written there as one value per language. */
export const siteFields = {
  name: text({ max: 60, label: { it: 'Nome del sito', en: 'Name of the site' } }),
  tagline: translated(text({ max: 120, label: { it: 'Motto', en: 'Tagline' } })),
  description: translated(text({ max: 170, label: { it: 'Descrizione', en: 'Description' } })),
  url: url({ label: { it: 'Indirizzo del sito', en: 'Address of the site' }, hint: { it: 'Quello a cui il sito sarà pubblicato, come https://www.example.org.', en: 'Where the site will be published, such as https://www.example.org.' } }),
  defaultLanguage: language({ label: { it: 'Lingua principale', en: 'Default language' }, hint: { it: 'La lingua il cui file porta anche i valori comuni.', en: 'The language whose file also holds the shared values.' } }),
  languages: list(language({ label: { it: 'Lingua', en: 'Language' } }), { min: 1, label: { it: 'Lingue', en: 'Languages' } }),
  xDefault: language({ label: { it: 'Lingua per tutti gli altri', en: 'Language for everyone else' }, hint: { it: 'La versione per chi non legge nessuna lingua del sito.', en: 'The version for readers of none of the site’s languages.' } }),
  organisation: group(
    {
      legalName: text({ label: { it: 'Ragione sociale', en: 'Legal name' } }),
      vatNumber: optional(vatNumber({ label: { it: 'Partita IVA', en: 'VAT number' } })),
      address: text({ label: { it: 'Indirizzo', en: 'Address' } }),
      email: email({ label: { it: 'Posta elettronica', en: 'Email' } }),
      phone: optional(phone({ label: { it: 'Telefono', en: 'Telephone' } })),
      sameAs: list(url({ label: { it: 'Profilo', en: 'Profile' } }), { label: { it: 'Profili in rete', en: 'Profiles elsewhere' } }),
    },
    { label: { it: 'Chi pubblica', en: 'Publisher' } },
  ),
  newsletterUrl: optional(url({ label: { it: 'Modulo della newsletter', en: 'Newsletter form' } })),
  correctionsEmail: email({ label: { it: 'Posta per le correzioni', en: 'Address for corrections' } }),
  accent: colour({ label: { it: 'Colore', en: 'Accent colour' } }),
  forge: optional(
    group(
      {
        kind: choice({ of: 'forge', options: ['github', 'gitlab', 'gitea', 'forgejo'], label: { it: 'Tipo', en: 'Kind' } }),
        repository: text({ label: { it: 'Repository', en: 'Repository' }, hint: { it: 'Come organizzazione/nome.', en: 'Such as organisation/name.' } }),
        branch: optional(text({ label: { it: 'Ramo', en: 'Branch' }, hint: { it: '«main», se non dici altro.', en: '“main” unless you say otherwise.' } })),
        address: optional(url({ label: { it: 'Indirizzo', en: 'Address' }, hint: { it: 'Per GitHub il server che fa entrare le persone; per gli altri l’indirizzo della forgia.', en: 'For GitHub the server that signs people in; for the others the address of the forge.' } })),
        appId: optional(text({ label: { it: 'Identificativo dell’applicazione', en: 'Application id' }, hint: { it: 'Quello che la forgia ha dato a questa redazione.', en: 'The one that the forge gave to this newsroom.' } })),
      },
      { label: { it: 'Redazione su una forgia', en: 'Newsroom on a forge' }, hint: { it: 'Solo senza il nostro server: la pagina della redazione va sul sito, e scrive direttamente là.', en: 'Only without our server: the newsroom’s page goes onto the site, and writes there directly.' } },
    ),
  ),
  sample: optional(boolean({ label: { it: 'Sito di esempio', en: 'Sample site' } })),
} as const;

export const siteSchema: Strict<typeof siteFields> = strict(siteFields);
export type SiteData = z.output<typeof siteSchema>;

import { address } from './address.ts';
import { boolean, choice, country, date, email, group, image, integer, language, list, longText, number, optional, phone, position, relation, text, translated, url, vatNumber, year } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sample } from './sample.ts';

const languages = list(language({ label: { it: 'Lingua', en: 'Language' } }), { label: { it: 'Lingue parlate', en: 'Languages spoken' } });

const visit = group(
  {
    open: boolean({ label: { it: 'Aperta ai visitatori', en: 'Open to visitors' } }),
    byAppointment: optional(boolean({ label: { it: 'Solo su appuntamento', en: 'By appointment only' } })),
    hours: list(
      group(
        {
          day: choice({ of: 'weekday', options: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], label: { it: 'Giorno', en: 'Day' } }),
          opens: text({ max: 5, label: { it: 'Apre alle', en: 'Opens at' }, hint: { it: 'Come 09:00.', en: 'Such as 09:00.' } }),
          closes: text({ max: 5, label: { it: 'Chiude alle', en: 'Closes at' } }),
        },
        {
          label: { it: 'Orario', en: 'Opening time' },
          rule: ({ opens, closes }) =>
            [opens, closes].every((time) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) && opens < closes
              ? undefined
              : {
                  path: ['closes'],
                  reason: { it: `«${opens}–${closes}» non è un orario`, en: `“${opens}–${closes}” is not an opening time` },
                  remedy: { it: 'Scrivi due ore come 09:00 e 12:30, la prima prima della seconda.', en: 'Write two times such as 09:00 and 12:30, the first before the second.' },
                },
        },
      ),
      { label: { it: 'Orari', en: 'Opening hours' } },
    ),
    languages,
    experiences: list(
      group(
        {
          name: translated(text({ max: 120, label: { it: 'Nome', en: 'Name' } })),
          minutes: integer({ min: 5, max: 2880, label: { it: 'Durata in minuti', en: 'Duration in minutes' } }),
          price: optional(number({ min: 0, label: { it: 'Prezzo a persona in euro (0: gratuita)', en: 'Price a head in euros (0: free)' } })),
          languages,
        },
        { label: { it: 'Esperienza', en: 'Experience' } },
      ),
      { label: { it: 'Esperienze', en: 'Experiences' } },
    ),
    howToGetHere: optional(translated(longText({ max: 600, label: { it: 'Come arrivare', en: 'How to get here' } }))),
  },
  { label: { it: 'Visita', en: 'Visit' } },
);

const quantity = (label: { it: string; en: string }) =>
  group(
    {
      amount: number({ min: 0, label: { it: 'Quantità', en: 'Amount' } }),
      unit: choice({ of: 'unit', options: ['piece', 'pair', 'metre', 'kilogram', 'gram', 'litre', 'euro'], label: { it: 'Unità', en: 'Unit' } }),
    },
    { label },
  );

const trade = group(
  {
    productClasses: list(relation({ to: 'product-class', label: { it: 'Classe di prodotto', en: 'Product class' } }), { label: { it: 'Classi di prodotto', en: 'Product classes' } }),
    minimumOrder: optional(quantity({ it: 'Ordine minimo', en: 'Minimum order' })),
    samplePolicy: optional(translated(text({ max: 200, label: { it: 'Campioni', en: 'Samples' } }))),
    leadTimeWeeks: optional(integer({ min: 1, max: 104, label: { it: 'Tempi di consegna in settimane', en: 'Lead time in weeks' } })),
    monthlyCapacity: optional(quantity({ it: 'Capacità mensile', en: 'Monthly capacity' })),
    incoterms: list(choice({ of: 'incoterm', options: ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'], label: { it: 'Incoterms 2020', en: 'Incoterms 2020' } })),
    paymentTerms: optional(translated(text({ max: 200, label: { it: 'Pagamento', en: 'Payment terms' } }))),
    exportMarkets: list(country({ label: { it: 'Mercato', en: 'Market' } }), { label: { it: 'Mercati di esportazione', en: 'Export markets' } }),
    languages: list(language({ label: { it: 'Lingua', en: 'Language' } }), { label: { it: 'Lingue di trattativa', en: 'Languages of negotiation' } }),
    certificates: list(
      group(
        {
          scheme: text({ label: { it: 'Schema', en: 'Scheme' }, hint: { it: 'Per esempio ISO 9001.', en: 'Such as ISO 9001.' } }),
          number: optional(text({ label: { it: 'Numero', en: 'Number' } })),
          issuer: text({ label: { it: 'Ente', en: 'Issuer' } }),
          validUntil: optional(date({ label: { it: 'Valido fino al', en: 'Valid until' } })),
          scope: optional(translated(text({ label: { it: 'Prodotti coperti', en: 'Products covered' } }))),
          url: optional(url({ label: { it: 'Registro', en: 'Register' } })),
        },
        { label: { it: 'Certificato', en: 'Certificate' } },
      ),
      { label: { it: 'Certificati', en: 'Certificates' } },
    ),
    lastConfirmedOn: optional(date({ label: { it: 'Confermato l’ultima volta il', en: 'Last confirmed on' } })),
  },
  { label: { it: 'Condizioni commerciali', en: 'Terms of trade' }, hint: { it: 'Quello che manca si vedrà come «non dichiarato».', en: 'What is missing is shown as “not declared”.' } },
);

export const firm = defineModel({
  name: 'firm',
  folder: 'firms',
  singular: { it: 'Impresa', en: 'Firm' },
  plural: { it: 'Imprese', en: 'Firms' },
  hint: { it: 'Chi fa, vende o serve: con i fatti che servono a chi compra e a chi visita.', en: 'Whoever makes, trades or serves: with the facts that buyers and visitors need.' },
  title: 'name',
  body: 'none',
  page: true,
  fields: {
    name: text({ max: 90, label: { it: 'Nome', en: 'Name' } }),
    legalName: optional(text({ label: { it: 'Ragione sociale', en: 'Legal name' } })),
    ...address,
    standfirst: translated(text({ max: 300, label: { it: 'In breve', en: 'In short' } })),
    portrait: image({ label: { it: 'Foto', en: 'Picture' } }),
    gallery: list(image({ label: { it: 'Foto', en: 'Picture' } }), { label: { it: 'Galleria', en: 'Gallery' } }),
    people: list(relation({ to: 'person', label: { it: 'Persone', en: 'People' } })),
    territory: relation({ to: 'territory', label: { it: 'Territorio', en: 'Territory' } }),
    address: group(
      {
        street: text({ label: { it: 'Via e numero', en: 'Street' } }),
        postalCode: text({ max: 12, label: { it: 'CAP', en: 'Postal code' } }),
        place: text({ label: { it: 'Località', en: 'Place' } }),
        province: optional(text({ max: 40, label: { it: 'Provincia', en: 'Province' } })),
        country: country({ label: { it: 'Paese', en: 'Country' } }),
      },
      { label: { it: 'Indirizzo postale', en: 'Postal address' } },
    ),
    position: position({ label: { it: 'Posizione', en: 'Position' } }),
    foundedYear: optional(year({ label: { it: 'Anno di fondazione', en: 'Founded in' } })),
    crafts: list(relation({ to: 'craft', label: { it: 'Mestiere', en: 'Craft' } }), { min: 1, label: { it: 'Mestieri', en: 'Crafts' } }),
    role: choice({ of: 'firmRole', options: ['maker', 'trader', 'service'], label: { it: 'Ruolo', en: 'Role' } }),
    supplyChains: list(
      group(
        {
          chain: relation({ to: 'supply-chain', label: { it: 'Filiera', en: 'Supply chain' } }),
          phase: text({ label: { it: 'Fase', en: 'Phase' }, hint: { it: 'Il codice della fase, come è scritto nella filiera.', en: 'The key of the phase as the supply chain has it.' } }),
        },
        { label: { it: 'Posto nella filiera', en: 'Place in a supply chain' } },
      ),
      { label: { it: 'Posti nelle filiere', en: 'Places in supply chains' } },
    ),
    networks: list(relation({ to: 'network', label: { it: 'Rete', en: 'Network' } }), { label: { it: 'Reti', en: 'Networks' } }),
    website: optional(url({ label: { it: 'Sito', en: 'Website' } })),
    sameAs: list(url({ label: { it: 'Profilo', en: 'Profile' } }), { label: { it: 'Profili in rete', en: 'Profiles elsewhere' } }),
    email: optional(email({ label: { it: 'Posta elettronica', en: 'Email' } })),
    phone: optional(phone({ label: { it: 'Telefono', en: 'Telephone' } })),
    whatsapp: optional(phone({ label: { it: 'WhatsApp', en: 'WhatsApp' } })),
    vatNumber: optional(vatNumber({ label: { it: 'Partita IVA', en: 'VAT number' }, hint: { it: 'Con la sigla del paese, come IT01234567890.', en: 'With the country’s letters, such as IT01234567890.' } })),
    visit: optional(visit),
    trade: optional(trade),
    seeking: list(
      group(
        {
          mode: choice({ of: 'entryMode', options: ['agent', 'distributor', 'importer', 'licensee', 'franchisee', 'jointVenture', 'contractProduction', 'coDesign', 'supplier'], label: { it: 'Che cosa cerca', en: 'What it seeks' } }),
          markets: list(country({ label: { it: 'Paese', en: 'Country' } }), { label: { it: 'Dove', en: 'Where' } }),
          note: optional(translated(text({ max: 300, label: { it: 'Nota', en: 'Note' } }))),
          validUntil: optional(date({ label: { it: 'Valido fino al', en: 'Valid until' } })),
        },
        { label: { it: 'Ricerca', en: 'Search' } },
      ),
      { label: { it: 'Cerca', en: 'Looking for' } },
    ),
    exportStage: optional(choice({ of: 'exportStage', options: ['lookingOut', 'diversifying', 'partnering'], label: { it: 'Esperienza di esportazione', en: 'Export experience' } })),
    ...sample,
  },
});

import { address } from './address.ts';
import { choice, email, group, image, language, list, longText, optional, phone, relation, text, translated, url } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sample } from './sample.ts';

export const person = defineModel({
  name: 'person',
  folder: 'people',
  singular: { it: 'Persona', en: 'Person' },
  plural: { it: 'Persone', en: 'People' },
  hint: { it: 'Chi fa, chi scrive, chi verifica, chi rappresenta.', en: 'Whoever makes, writes, verifies or represents.' },
  title: 'name',
  body: 'none',
  page: true,
  fields: {
    name: text({ max: 90, label: { it: 'Nome', en: 'Name' } }),
    ...address,
    role: translated(text({ max: 120, label: { it: 'Che cosa fa', en: 'What they do' } })),
    portrait: optional(image({ label: { it: 'Ritratto', en: 'Portrait' }, hint: { it: 'Se manca si vedono le iniziali.', en: 'Initials are shown if there is none.' } })),
    bio: translated(longText({ max: 1500, label: { it: 'Profilo', en: 'Profile' } })),
    firm: optional(relation({ to: 'firm', label: { it: 'Impresa', en: 'Firm' } })),
    kind: choice({ of: 'personKind', options: ['maker', 'author', 'verifier', 'ambassador'], label: { it: 'Ruolo nel sito', en: 'Part in this site' } }),
    languages: list(language({ label: { it: 'Lingua', en: 'Language' } }), { label: { it: 'Lingue', en: 'Languages' } }),
    contacts: optional(
      group(
        {
          email: optional(email({ label: { it: 'Posta elettronica', en: 'Email' } })),
          phone: optional(phone({ label: { it: 'Telefono', en: 'Telephone' } })),
        },
        { label: { it: 'Contatti', en: 'Contacts' } },
      ),
    ),
    sameAs: list(url({ label: { it: 'Profilo', en: 'Profile' } }), { label: { it: 'Profili in rete', en: 'Profiles elsewhere' } }),
    ...sample,
  },
});

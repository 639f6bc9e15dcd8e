import type { Entry } from '../ingest/index.ts';
import { models, type Data, type Field } from '../model/index.ts';
import type { Edition } from './edition.ts';
import { optionLabel } from './labels.ts';
import { cards, fact, facts, ledgers, linkFact, mentions, paragraphs, phoneLink, referringCards } from './parts.ts';
import type { EntryParts, FactView, SectionView } from './section.ts';

type Firm = Data<'firm'>;
type Trade = NonNullable<Firm['trade']>;

/** The field at a path of names in the firm's model, through its groups and lists. */
function fieldIn(...names: readonly string[]): Field {
  let found: Field | undefined;
  let { fields }: { fields: Readonly<Record<string, Field>> } = models.firm;
  for (const name of names) {
    found = fields[name];
    const form = found?.form.control === 'list' ? found.form.item.form : found?.form;
    fields = form?.control === 'group' ? form.fields : {};
  }
  if (!found) throw new Error(`A firm has no ${names.join('.')}`);
  return found.form.control === 'list' ? found.form.item : found;
}
const fields = {
  unit: fieldIn('trade', 'minimumOrder', 'unit'),
  incoterm: fieldIn('trade', 'incoterms'),
  day: fieldIn('visit', 'hours', 'day'),
  mode: fieldIn('seeking', 'mode'),
};

export function firmParts(edition: Edition, entry: Entry<'firm'>): EntryParts {
  const { t } = edition;
  const { data } = edition.version(entry);
  const brands = edition.content.referring(entry, 'brand');
  return {
    kicker: [...brands.map((brand) => edition.link(brand)), ...edition.links([data.territory]), ...edition.links(data.crafts)],
    standfirst: data.standfirst,
    image: edition.image(entry, data.portrait),
    sections: [
      ...facts(edition, t('firm.contact'), contact(edition, data)),
      ...facts(edition, t('firm.facts'), buyerFacts(edition, data)),
      ...certificates(edition, data.trade),
      ...visit(edition, data.visit),
      ...seeking(edition, data),
      ...chain(edition, data),
      ...ledgers(edition, entry),
      ...(data.gallery.length > 0 ? [{ kind: 'pictures', heading: t('firm.gallery'), images: data.gallery.map((picture) => edition.image(entry, picture)) } as const] : []),
      ...cards(edition, t('firm.people'), edition.found(data.people)),
      ...referringCards(edition, t('firm.products'), entry, 'product'),
      ...referringCards(edition, t('firm.stories'), entry, 'story'),
      ...referringCards(edition, t('firm.events'), entry, 'event'),
      ...cards(edition, t('firm.networks'), edition.found(data.networks)),
      ...mentions(edition, entry),
    ],
  };
}

function contact({ t, format }: Edition, { address, position, email, phone, whatsapp, website, sameAs }: Firm): FactView[] {
  return [
    fact(t('firm.address'), [address.street, `${address.postalCode} ${address.place}`, address.province, format.country(address.country)].filter((part) => part !== undefined).join(', ')),
    { label: t('firm.map'), links: [{ label: `${position.lat}, ${position.lon}`, href: `geo:${position.lat},${position.lon}` }] },
    linkFact(t('firm.email'), email === undefined ? [] : [{ label: email, href: `mailto:${email}` }]),
    linkFact(t('firm.phone'), phone === undefined ? [] : [phoneLink(phone)]),
    ...(whatsapp === undefined ? [] : [linkFact(t('firm.whatsapp'), [{ ...phoneLink(whatsapp), href: `https://wa.me/${whatsapp.replace(/\D/g, '')}` }])]),
    linkFact(t('firm.website'), website === undefined ? [] : [{ label: new URL(website).hostname, href: website }]),
    ...(sameAs.length === 0 ? [] : [linkFact(t('firm.profiles'), sameAs.map((url) => ({ label: new URL(url).hostname, href: url })))]),
  ];
}

function buyerFacts(edition: Edition, { role, legalName, vatNumber, foundedYear, exportStage, trade }: Firm): FactView[] {
  const { t, format } = edition;
  const quantity = (value: Trade['minimumOrder']) => value && `${format.number(value.amount)} ${optionLabel(edition, fields.unit, value.unit)}`;
  const listed = (items: readonly string[] | undefined) => (items === undefined || items.length === 0 ? undefined : format.list(items));
  return [
    fact(t('firm.role'), optionLabel(edition, models.firm.fields.role, role)),
    fact(t('firm.legalName'), legalName),
    fact(t('firm.vatNumber'), vatNumber),
    fact(t('firm.founded'), foundedYear === undefined ? undefined : String(foundedYear)),
    fact(t('trade.productClasses'), listed(trade && edition.found(trade.productClasses).map((entry) => `${edition.data(entry).name} (${t('trade.hs')} ${edition.data(entry).code})`))),
    fact(t('trade.minimumOrder'), quantity(trade?.minimumOrder)),
    fact(t('trade.samples'), trade?.samplePolicy),
    fact(t('trade.leadTime'), trade?.leadTimeWeeks === undefined ? undefined : format.weeks(trade.leadTimeWeeks)),
    fact(t('trade.capacity'), quantity(trade?.monthlyCapacity)),
    fact(t('trade.incoterms'), listed(trade?.incoterms.map((code) => optionLabel(edition, fields.incoterm, code)))),
    fact(t('trade.payment'), trade?.paymentTerms),
    fact(t('trade.markets'), listed(trade?.exportMarkets.map((code) => format.country(code)))),
    fact(t('trade.languages'), listed(trade?.languages.map((code) => format.language(code)))),
    fact(t('trade.experience'), exportStage && optionLabel(edition, models.firm.fields.exportStage, exportStage)),
    fact(t('trade.confirmed'), trade?.lastConfirmedOn && format.date(trade.lastConfirmedOn)),
  ];
}

function certificates({ t, format }: Edition, trade: Trade | undefined): SectionView[] {
  if (!trade || trade.certificates.length === 0) return [];
  return [
    {
      kind: 'table',
      heading: t('certificates.heading'),
      undeclared: t('fact.undeclared'),
      columns: [t('certificates.scheme'), t('certificates.number'), t('certificates.issuer'), t('certificates.validUntil'), t('certificates.scope')],
      rows: trade.certificates.map(({ scheme, number, issuer, validUntil, scope, url }) => [
        url === undefined ? fact(t('certificates.scheme'), scheme) : linkFact(t('certificates.scheme'), [{ label: scheme, href: url }]),
        fact(t('certificates.number'), number),
        fact(t('certificates.issuer'), issuer),
        fact(t('certificates.validUntil'), validUntil && format.date(validUntil)),
        fact(t('certificates.scope'), scope),
      ]),
    },
  ];
}

function visit(edition: Edition, data: Firm['visit']): SectionView[] {
  const { t, format } = edition;
  if (!data) return facts(edition, t('visit.heading'), [fact(t('visit.open'), undefined)]);
  const hours = data.hours.map(({ day, opens, closes }) => `${optionLabel(edition, fields.day, day)} ${opens}–${closes}`);
  const open = data.open ? (data.byAppointment === true ? t('visit.byAppointment') : t('visit.yes')) : t('visit.no');
  return [
    ...facts(edition, t('visit.heading'), [
      fact(t('visit.open'), open),
      ...(data.open ? [fact(t('visit.hours'), hours.join('; ')), fact(t('visit.languages'), format.list(data.languages.map((code) => format.language(code))))] : []),
      ...(data.howToGetHere === undefined ? [] : [fact(t('visit.howToGetHere'), paragraphs(data.howToGetHere).join(' '))]),
    ]),
    ...(data.experiences.length === 0
      ? []
      : [
          {
            kind: 'table',
            heading: t('visit.experiences'),
            undeclared: t('fact.undeclared'),
            columns: [t('visit.experience'), t('visit.duration'), t('visit.price'), t('visit.languages')],
            rows: data.experiences.map(({ name, minutes, price, languages }) => [
              fact(t('visit.experience'), name),
              fact(t('visit.duration'), format.minutes(minutes)),
              fact(t('visit.price'), price === 0 ? t('visit.free') : price === undefined ? undefined : format.euros(price)),
              fact(t('visit.languages'), format.list(languages.map((code) => format.language(code)))),
            ]),
          } as const,
        ]),
  ];
}

function seeking(edition: Edition, data: Firm): SectionView[] {
  const { t, format } = edition;
  if (data.seeking.length === 0) return [];
  return [
    {
      kind: 'stages',
      heading: t('seeking.heading'),
      undeclared: t('fact.undeclared'),
      stages: data.seeking.map(({ mode, markets, note, validUntil }) => ({
        title: optionLabel(edition, fields.mode, mode),
        ...(note !== undefined && { text: note }),
        facts: [
          ...(markets.length === 0 ? [] : [fact(t('seeking.where'), format.list(markets.map((code) => format.country(code))))]),
          ...(validUntil === undefined ? [] : [fact(t('seeking.until'), format.date(validUntil))]),
        ],
      })),
    },
  ];
}

/** The firm's places in supply chains, by the phases' names. */
function chain(edition: Edition, { supplyChains }: Firm): SectionView[] {
  const places = supplyChains.flatMap(({ chain: reference, phase }) => {
    const entry = edition.content.find(reference);
    if (!entry) return [];
    const name = edition.data(entry).phases.find(({ key }) => key === phase)?.name;
    return name === undefined ? [] : [linkFact(name, [edition.link(entry)])];
  });
  return facts(edition, edition.t('firm.chain'), places);
}

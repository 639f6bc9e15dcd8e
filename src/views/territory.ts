import type { Entry } from '../ingest/index.ts';
import { models, type Field } from '../model/index.ts';
import { bodyView } from './body.ts';
import type { Edition } from './edition.ts';
import { optionLabel } from './labels.ts';
import { inOrder } from './order.ts';
import { cards, fact, facts, linkFact, referringCards, sources } from './parts.ts';
import { placeView } from './place.ts';
import type { EntryParts, SectionView } from './section.ts';

const protection = (): Field => {
  const { form } = models.territory.fields.protectedProducts;
  const scheme = form.control === 'list' && form.item.form.control === 'group' ? form.item.form.fields['scheme'] : undefined;
  if (!scheme) throw new Error('A protected name has no scheme');
  return scheme;
};

export function territoryParts(edition: Edition, entry: Entry<'territory'>): EntryParts {
  const { t, format } = edition;
  const { data } = edition.version(entry);
  const firms = edition.content.referring(entry, 'firm');
  const gateway = ({ name, km, minutes }: { name: string; km: number; minutes: number }) => `${name}: ${format.kilometres(km)}, ${format.minutes(minutes)}`;
  const gateways = (all: Parameters<typeof gateway>[0][]) => all.map(gateway).join('; ');
  return {
    kicker: data.within ? edition.links([data.within]) : [],
    standfirst: data.standfirst,
    image: edition.image(entry, data.image),
    sections: [
      {
        kind: 'place',
        heading: t('territory.gettingThere'),
        place: placeView(edition, edition.title(entry), data.position),
        undeclared: t('fact.undeclared'),
        facts: [
        ...(data.airports.length > 0 ? [fact(t('territory.airports'), gateways(data.airports))] : []),
        ...(data.stations.length > 0 ? [fact(t('territory.stations'), gateways(data.stations))] : []),
        ],
      },
      { kind: 'body', body: bodyView(edition, entry) },
      ...districtFacts(edition, data.facts),
      ...facts(edition, t('territory.protected'), data.protectedProducts.map(({ name, scheme, registerUrl }) => linkFact(optionLabel(edition, protection(), scheme), [{ label: name, href: registerUrl }]))),
      ...cards(edition, t('territory.crafts'), edition.found(data.crafts)),
      ...referringCards(edition, t('territory.stories'), entry, 'story'),
      ...cards(edition, t('territory.visits'), inOrder(edition, firms.filter((firm) => firm.main.data.visit?.open === true))),
      ...cards(edition, t('territory.firms'), inOrder(edition, firms.filter((firm) => firm.main.data.visit?.open !== true)), { territory: edition.title(entry) }),
      ...referringCards(edition, t('territory.brands'), entry, 'brand'),
      ...referringCards(edition, t('territory.chains'), entry, 'supply-chain'),
      ...referringCards(edition, t('territory.events'), entry, 'event'),
      ...referringCards(edition, t('territory.networks'), entry, 'network'),
      ...referringCards(edition, t('territory.parts'), entry, 'territory'),
      ...sources(edition, data.sources),
    ],
  };
}

type DistrictFact = { label: string; value: string; source: string; url: string; year: number };

function districtFacts({ t }: Edition, all: readonly DistrictFact[]): SectionView[] {
  if (all.length === 0) return [];
  return [
    {
      kind: 'table',
      heading: t('territory.facts'),
      undeclared: t('fact.undeclared'),
      columns: [t('territory.fact'), t('territory.value'), t('territory.year'), t('territory.source')],
      rows: all.map(({ label, value, source, url, year }) => [fact(t('territory.fact'), label), fact(t('territory.value'), value), fact(t('territory.year'), String(year)), linkFact(t('territory.source'), [{ label: source, href: url }])]),
    },
  ];
}

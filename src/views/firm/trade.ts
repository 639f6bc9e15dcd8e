import type { Data } from '../../model/index.ts';
import type { Edition } from '../edition.ts';
import { optionLabel, quantityLabel } from '../labels.ts';
import { fact } from '../parts.ts';
import type { FactView } from '../section.ts';
import { certificateStates } from './certificates.ts';
import { daysAfter, isValid } from '../validity.ts';
import { choices } from './fields.ts';
import { admission } from './visit.ts';

type Firm = Data<'firm'>;
type Quantity = NonNullable<Firm['trade']>['minimumOrder'];

/** Terms that the firm confirmed longer ago than this, in days, may no longer hold. */
const fresh = 365;

const quantity = (edition: Edition, value: Quantity) => value && quantityLabel(edition, value);
const listed = ({ format }: Edition, items: readonly string[] | undefined) => (items === undefined || items.length === 0 ? undefined : format.list(items));
const weeks = ({ format }: Edition, trade: Firm['trade']) => (trade?.leadTimeWeeks === undefined ? undefined : format.weeks(trade.leadTimeWeeks));
const languages = (edition: Edition, trade: Firm['trade']) => listed(edition, trade?.languages.map((code) => edition.format.language(code)));

/** The few facts that decide whether a buyer or a traveller reads on. */
export interface GlanceView {
  readonly label: string;
  readonly facts: readonly FactView[];
  readonly undeclared: string;
  /** Names the facts that are missing, where hardly any is there. */
  readonly missing?: string;
}

/** Under so many declared facts, the others are only named. */
const few = 3;

export function glanceView(edition: Edition, firm: Firm): GlanceView {
  const { t, format } = edition;
  const all = glanceFacts(edition, firm);
  const declared = all.filter(({ value }) => value !== undefined);
  const common = { label: t('firm.glance'), undeclared: t('fact.undeclared') };
  if (declared.length >= few) return { ...common, facts: all };
  return { ...common, facts: declared, missing: t('glance.missing', { list: format.list(all.filter(({ value }) => value === undefined).map(({ label }) => label)) }) };
}

function glanceFacts(edition: Edition, { trade, visit }: Firm): FactView[] {
  const { t, format } = edition;
  const countries = trade?.exportMarkets ?? [];
  const states = certificateStates(edition, trade);
  return [
    fact(t('trade.minimumOrder'), quantity(edition, trade?.minimumOrder)),
    fact(t('trade.leadTime'), weeks(edition, trade)),
    fact(t('glance.languages'), languages(edition, trade)),
    fact(t('certificates.heading'), states.length === 0 ? undefined : t('certificates.valid', { valid: format.number(states.filter(isValid).length), all: format.number(states.length) })),
    fact(t('trade.markets'), countries.length === 0 ? undefined : countries.length > 2 ? t('trade.countries', { count: countries.length }) : listed(edition, countries.map((code) => format.country(code)))),
    fact(t('visit.open'), admission(edition, visit)),
  ];
}

/** The fact sheet: the same facts in the same order for every firm, with what is not declared. */
export function factSheet(edition: Edition, { role, legalName, vatNumber, foundedYear, exportStage, trade }: Firm, ownLanguage: string | undefined): FactView[] {
  const { t, format, today } = edition;
  const confirmed = trade?.lastConfirmedOn;
  return [
    fact(t('firm.role'), optionLabel(edition, choices.role, role)),
    fact(t('trade.productClasses'), listed(edition, trade && edition.found(trade.productClasses).map((entry) => `${edition.data(entry).name} (${t('trade.hs')} ${edition.data(entry).code})`))),
    fact(t('trade.minimumOrder'), quantity(edition, trade?.minimumOrder)),
    fact(t('trade.samples'), trade?.samplePolicy),
    fact(t('trade.leadTime'), weeks(edition, trade)),
    fact(t('trade.capacity'), quantity(edition, trade?.monthlyCapacity)),
    fact(t('trade.incoterms'), trade?.incoterms.map((code) => optionLabel(edition, choices.incoterm, code)).join('; ')),
    fact(t('trade.payment'), trade?.paymentTerms),
    fact(t('trade.markets'), listed(edition, trade?.exportMarkets.map((code) => format.country(code)))),
    fact(t('trade.languages'), languages(edition, trade)),
    fact(t('trade.experience'), exportStage && optionLabel(edition, choices.exportStage, exportStage)),
    { ...fact(t('firm.legalName'), legalName), ...(ownLanguage !== undefined && { lang: ownLanguage }) },
    fact(t('firm.vatNumber'), vatNumber),
    fact(t('firm.founded'), foundedYear === undefined ? undefined : String(foundedYear)),
    {
      ...fact(t('trade.confirmed'), confirmed && format.date(confirmed)),
      ...(confirmed !== undefined && { state: daysAfter(confirmed, fresh) < today ? { state: 'warn', label: t('trade.stale') } : { state: 'good', label: t('trade.fresh') } }),
    },
  ];
}

import { models, type Data, type Field } from '../model/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';
import type { StateView } from './section.ts';

/** The protected names of a territory, each with whether somebody has looked it up in its register. */
export interface ProtectedNamesView {
  readonly heading: string;
  readonly names: readonly { readonly link: LinkView; readonly scheme: string; readonly state: StateView }[];
  /** In place of names: that there are none. */
  readonly none?: StateView;
}

const scheme: Field = (() => {
  const { form } = models.territory.fields.protectedProducts;
  const field = form.control === 'list' && form.item.form.control === 'group' ? form.item.form.fields['scheme'] : undefined;
  if (!field) throw new Error('A protected name has no scheme');
  return field;
})();

export function protectedNames(edition: Edition, all: Data<'territory'>['protectedProducts']): ProtectedNamesView {
  const { t, format } = edition;
  return {
    heading: t('territory.protected'),
    names: all.map((each) => ({
      link: { label: each.name, href: each.registerUrl },
      scheme: optionLabel(edition, scheme, each.scheme),
      state: each.checkedOn === undefined ? { state: 'none', label: t('territory.unchecked') } : { state: 'good', label: t('territory.checkedOn', { date: format.date(each.checkedOn) }) },
    })),
    ...(all.length === 0 && { none: { state: 'none', label: t('territory.noProtected') } }),
  };
}

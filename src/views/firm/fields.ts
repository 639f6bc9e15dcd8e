import { models, type Field } from '../../model/index.ts';

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

/** The closed lists of a firm, whose options have words in the dictionaries. */
export const choices = {
  role: models.firm.fields.role,
  exportStage: models.firm.fields.exportStage,
  incoterm: fieldIn('trade', 'incoterms'),
  day: fieldIn('visit', 'hours', 'day'),
  mode: fieldIn('seeking', 'mode'),
};

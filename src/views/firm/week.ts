import type { Data } from '../../model/index.ts';
import type { Edition } from '../edition.ts';
import { optionLabel } from '../labels.ts';
import { choices } from './fields.ts';
import { week } from './hours.ts';

type Visit = Data<'firm'>['visit'];

/** So many days in a row are told by the first and the last. */
const run = 3;

/** On which days a firm receives visitors, in one line, or that it has not said; nothing if it receives none. */
export function openDays(edition: Edition, visit: Visit): string | undefined {
  if (visit?.open !== true) return undefined;
  const { t, format } = edition;
  const open = week.map((day) => visit.hours.some((hours) => hours.day === day));
  const runs: string[][] = [];
  week.forEach((day, place) => {
    if (open[place] !== true) return;
    const name = optionLabel(edition, choices.day, day);
    const last = place > 0 && open[place - 1] === true ? runs.at(-1) : undefined;
    if (last) last.push(name);
    else runs.push([name]);
  });
  const days = runs.flatMap((names) => (names.length < run ? names : [`${names[0] ?? ''}–${names.at(-1) ?? ''}`]));
  const when = days.length === 0 ? t('visit.daysUndeclared') : t('visit.openOn', { days: format.list(days) });
  return visit.byAppointment === true ? `${when} ${t('hours.appointment')}` : when;
}

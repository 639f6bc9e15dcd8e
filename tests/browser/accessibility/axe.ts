import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Decision } from './undecided.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on the colour scheme. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds on a page: its faults, what it leaves undecided, and which decisions were about something. */
export interface Findings {
  readonly wrongs: readonly string[];
  readonly decided: readonly number[];
}

/** Gives axe-core to the page that a window shows. */
export const giveAxe = (page: Page): Promise<void> => page.evaluate(source);

/** Examines the page as it stands; in the dark only what depends on colours. */
export const examine = (page: Page, only: 'all' | 'colours', decisions: readonly Decision[]): Promise<Findings> =>
  page.evaluate(
    async ({ run, tableOfDecisions }) => {
      const { axe: examiner } = window as unknown as { axe: typeof axe }; // The page was given it.
      const { violations, incomplete } = await examiner.run({ runOnly: run, resultTypes: ['violations', 'incomplete'], elementRef: true, preload: false });
      const wrongs = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/g, ' ')}`));
      const decided = new Set<number>();
      for (const { id, nodes } of incomplete)
        for (const { element, html, any, all, none } of nodes) {
          const reasons = [...any, ...all, ...none].map(({ data }) => String((data as { messageKey?: string } | null)?.messageKey)); // What a check says of itself has no type.
          const place = tableOfDecisions.findIndex(({ rule, reason, elements }) => rule === id && reasons.includes(reason) && element?.matches(elements) === true);
          if (place === -1) wrongs.push(`${id} is undecided (${reasons.join(', ')}): ${html.slice(0, 160)}`);
          else decided.add(place);
        }
      return { wrongs, decided: [...decided] };
    },
    { run: only === 'all' ? { type: 'tag' as const, values: guidelines } : { type: 'rule' as const, values: colours }, tableOfDecisions: [...decisions] },
  );

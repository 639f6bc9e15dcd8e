import { createElement as h, useEffect, useState } from 'react';
import type { EditorLanguage } from '../../../src/model/index.ts';
import type { AuditRow } from '../../server/people/audit.ts';
import { ask } from '../ask.ts';
import { drawOwn, inWords } from '../people/page.ts';
import { reasonOf } from '../people/form.ts';
import type { Say } from '../people/words.ts';

/** Who did what, when, the last first. */
function Audit({ say, language }: { readonly say: Say; readonly language: EditorLanguage }) {
  const [rows, setRows] = useState<readonly AuditRow[]>([]);
  const [refused, setRefused] = useState('');
  const look = (before?: number) =>
    ask<readonly AuditRow[]>(`/api/audit${before === undefined ? '' : `?before=${before}`}`)
      .then((more) => setRows((known) => [...known, ...more]))
      .catch((error: unknown) => setRefused(reasonOf(error, say)));
  useEffect(() => void look(), []);
  const outcome = ({ outcome: how }: AuditRow) => (how === 'done' || how === 'failed' || how === 'refused' ? say(how) : say('open'));
  const last = rows.at(-1);
  return [
    h('p', { key: 'refused', role: 'alert', className: 'bad' }, refused),
    h(
      'div',
      { key: 'rows', className: 'wide', tabIndex: 0, role: 'region', 'aria-label': say('audit') },
      h(
        'table',
        null,
        h('thead', null, h('tr', null, (['when', 'who', 'what', 'outcome'] as const).map((key) => h('th', { key, scope: 'col' }, say(key))))),
        h(
          'tbody',
          null,
          rows.map((row) =>
            h(
              'tr',
              { key: row.id },
              h('td', null, inWords(language, row.time)),
              h('td', null, row.name ?? (row.person === null ? say('stranger') : `${say('gone')} ${row.person}`), row.address && h('div', { className: 'small' }, row.address)),
              h('td', null, row.action, row.entry && ` · ${row.entry}`, row.needs && h('div', { className: 'small' }, row.needs), row.detail && h('div', { className: 'small' }, row.detail)),
              h('td', { className: row.outcome === 'refused' ? 'bad' : undefined }, outcome(row), row.commit && h('div', { className: 'small' }, row.commit.slice(0, 10))),
            ),
          ),
        ),
      ),
    ),
    last && rows.length % 100 === 0 && h('button', { key: 'older', type: 'button', onClick: () => void look(last.id) }, say('older')),
  ];
}

await drawOwn('audit', (say, { language }) => h(Audit, { say, language }));

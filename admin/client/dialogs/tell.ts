import { createElement as h } from 'react';
import type { Words } from '../../../src/model/index.ts';
import type { NewsroomError } from '../ask.ts';
import { say } from '../words.ts';
import { open } from './open.ts';

/** What the server finds wrong in a text. */
interface Problem {
  readonly file: string;
  readonly line: number;
  readonly field?: Words;
  readonly reason: Words;
  readonly remedy: Words;
}

/** Tells why something was refused, and what to mend. */
export async function tell({ message, answer: { problems = [] } }: NewsroomError): Promise<void> {
  const found = problems as readonly Problem[];
  const title = say({ it: 'Non è stato fatto', en: 'It was not done' });
  await open<true>(title, (answer) =>
    h(
      'div',
      null,
      h('h2', null, title),
      h('p', null, `${message.replace(/\.$/, '')}. ${say({ it: 'Quello che hai scritto è ancora qui.', en: 'What you have written is still here.' })}`),
      found.length > 0 && h('ul', null, found.map(({ file, line, field, reason, remedy }) => h('li', { key: `${file}:${line}:${reason.en}` }, field && h('b', null, `${say(field)}: `), `${say(reason)}. ${say(remedy)} `, h('small', null, `${file}, ${say({ it: 'riga', en: 'line' })} ${line}`)))),
      h('p', { className: 'newsroom-actions' }, h('button', { type: 'button', autoFocus: true, onClick: () => answer(true) }, say({ it: 'Ho capito', en: 'I see' }))),
    ),
  );
}

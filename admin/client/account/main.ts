import { createElement as h } from 'react';
import { drawOwn } from '../people/page.ts';
import { Account } from './account.ts';

await drawOwn('account', (say, { language }) => h(Account, { say, language }));

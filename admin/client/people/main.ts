import { createElement as h } from 'react';
import { drawOwn } from './page.ts';
import { People } from './people.ts';

await drawOwn('people', (say) => h(People, { say }));

import { DecapCmsCore as CMS } from 'decap-cms-core';
import Boolean from 'decap-cms-widget-boolean';
import Colour from 'decap-cms-widget-colorstring';
import Datetime from 'decap-cms-widget-datetime';
import File from 'decap-cms-widget-file';
import Image from 'decap-cms-widget-image';
import List from 'decap-cms-widget-list';
import Number from 'decap-cms-widget-number';
import Object from 'decap-cms-widget-object';
import Relation from 'decap-cms-widget-relation';
import Select from 'decap-cms-widget-select';
import String from 'decap-cms-widget-string';
import Text from 'decap-cms-widget-text';
import { en, it } from 'decap-cms-locales/dist/esm/index.js';
import { BodyControl } from './body/control.tsx';
import { english } from './english.ts';
import { italian } from './italian.ts';
import { joined } from './phrases.ts';
import './newsroom.css';
import { NewsroomBackend } from './backend.ts';
import { ask } from './ask.ts';
import { registerForge } from './forges.ts';
import { proposal } from './proposal.ts';
import { showPlaces, type Me } from './places.ts';

for (const widget of [Boolean, Colour, Datetime, File, Image, List, Number, Object, Relation, Select, String, Text]) CMS.registerWidget(widget.Widget());
CMS.registerWidget('body', BodyControl);
CMS.registerBackend('newsroom', NewsroomBackend);

// On a forge there is no server of ours: the configuration lies beside the page.
const written = document.querySelector<HTMLLinkElement>('link[rel="newsroom-config"]')?.href;
const config = await ask<{ readonly locale: string; readonly backend: { readonly name: string } }>(written ?? '/api/config');
CMS.registerLocale('it', joined(joined(it, italian), written === undefined ? proposal.it : {}));
CMS.registerLocale('en', joined(joined(en, english), written === undefined ? proposal.en : {}));
document.documentElement.lang = config.locale;
await registerForge(config.backend.name);
if (written === undefined) showPlaces(await ask<Me>('/api/me'));
CMS.init({ config });
// The editor of texts comes while a list is read, before it is asked for.
setTimeout(() => void import('./body/loaded.tsx').catch(() => undefined), 500);

import { writeFileSync } from 'node:fs';
import { modelReference } from './model-reference.ts';

writeFileSync('docs/model.md', modelReference());
console.log('docs/model.md is written.');

import { checkContent } from './check-content.ts';

if (!(await checkContent())) process.exitCode = 1;

import { build } from 'astro';

const [outDir = ''] = process.argv.slice(2);
await build({ outDir, logLevel: 'error' });

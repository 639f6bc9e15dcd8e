import { dev } from 'astro';

// Astro would otherwise send statistics of its use.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await dev({});

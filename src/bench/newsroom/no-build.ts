import { mkdirSync } from 'node:fs';

/** Stands for the build where the site is not what is looked at. */
mkdirSync(process.env['OUT_DIR'] ?? '', { recursive: true });

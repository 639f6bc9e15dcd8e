import { mkdirSync } from 'node:fs';

/** Stands for the build where a test is not about the site: it would only be ended half way. */
mkdirSync(process.env['OUT_DIR'] ?? '', { recursive: true });

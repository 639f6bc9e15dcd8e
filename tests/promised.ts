import type { PromiseName } from '../src/accessibility.ts';
import english from '../src/i18n/en.json' with { type: 'json' };

/** The sentence of the accessibility statement that a test holds, as its title. */
export const promised = (promise: PromiseName): string => english[`accessibility.promise.${promise}`];

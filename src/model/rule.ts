import type { z } from 'zod';
import type { Words } from './words.ts';

/** What a comparison of several fields found: where, what is wrong, and what to do. */
export interface Complaint {
  readonly path: readonly (string | number)[];
  readonly reason: Words;
  readonly remedy: Words;
}

/** A rule as a Zod check; its words travel in `params`, where `explain` finds them. */
export function complain<T>(rule: (value: T) => Complaint | undefined): z.core.CheckFn<T> {
  return (context) => {
    const found = rule(context.value);
    if (!found) return;
    const { path, reason, remedy } = found;
    context.issues.push({ code: 'custom', input: context.value, path: [...path], params: { reason, remedy } });
  };
}

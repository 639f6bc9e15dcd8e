import type { Problem } from '../ingest/index.ts';

/** How far a build has come, in the order in which it goes. */
export const stages = ['code', 'content', 'pages', 'pictures', 'search'] as const;
export type Stage = (typeof stages)[number];

/** What a build tells the process that started it: how far it has come, or why it ended. */
export type BuildNews =
  | { readonly stage: Stage; readonly done?: number; readonly of?: number }
  | { readonly problems: readonly Problem[] }
  | { readonly picture: string };

/** Tells whoever started this build, if they listen. */
export function tell(news: BuildNews): void {
  process.send?.(news);
}

/** Whoever started the build wants nothing of it once they are gone. */
export function endWithStarter(): void {
  process.once('disconnect', () => process.exit(1));
  // To listen is no reason to stay.
  process.channel?.unref();
}

import type { Content } from '../ingest/index.ts';
import { Routes, type Route } from '../routing/routes.ts';
import { today } from '../today.ts';

/** The kind of every page by its path. The pages of former addresses are none: they only lead on. */
export function kindsOf(content: Content): ReadonlyMap<string, string> {
  const routes = new Routes(content, today());
  return new Map([
    ['/', 'languages'],
    [routes.notFound(), 'not found'],
    ...content.site.locales.flatMap((locale): [string, string][] => [[routes.path({ kind: 'search' }, locale) ?? '', 'search']]),
    ...[...routes.all()].map(({ route, path }): [string, string] => [path, kindOf(route)]),
  ]);
}

function kindOf(route: Route): string {
  switch (route.kind) {
    case 'entry':
      return route.entry.collection;
    case 'list':
      return route.collection === 'firm' ? 'directory' : 'list';
    default:
      return route.kind;
  }
}

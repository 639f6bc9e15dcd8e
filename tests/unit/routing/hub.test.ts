import { describe, expect, test } from 'vitest';
import { thinHubNotices } from '../../../src/commands/notices.ts';
import { Routes, type Route } from '../../../src/routing/routes.ts';
import { withBrand } from '../../fixtures/small-brand.ts';
import { readSite, type Changes } from '../../fixtures/small-site.ts';

const day = '2026-06-15';

async function hubOf(changes: Changes) {
  const { content, problems } = await readSite(changes);
  if (!content) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  const [it, en] = content.site.locales;
  const [brand] = content.all('brand');
  if (it === undefined || en === undefined || !brand) throw new Error('The small site has a brand in two languages');
  const route: Route = { kind: 'entry', entry: brand };
  return { routes: new Routes(content, day), route, it, en, notices: thinHubNotices(content, day) };
}
const enough = { stories: 1, members: 1 };

describe('a brand', () => {
  test('that has as many stories and members as it needs has a page and its former addresses, and nothing is said of it', async () => {
    const { routes, route, it, en, notices } = await hubOf(withBrand({ minimum: enough }));
    expect([...routes.alternates(route)]).toEqual([['it', '/it/marchi/made-in-murano/'], ['en', '/en/brands/made-in-murano/']]);
    expect(routes.pages('brand', it)).toBe(1);
    expect(routes.entries('brand', en)).toHaveLength(1);
    expect(routes.redirects().map(({ from }) => from)).toEqual(['/it/marchi/vetri-di-murano/', '/en/brands/murano-glass/']);
    expect(notices).toEqual([]);
  });

  test.each([
    ['a story', { stories: 2, members: 1 }, 'Made in Murano: 1 storia su 2; la sua pagina non è pubblicata'],
    ['a member', { stories: 1, members: 5 }, 'Made in Murano: 1 membro su 5; la sua pagina non è pubblicata'],
    ['both', { stories: 3, members: 5 }, 'Made in Murano: 1 storia su 3, 1 membro su 5; la sua pagina non è pubblicata'],
  ])('that lacks %s has no page, no list, no former address, and the editors are told why', async (_, minimum, notice) => {
    const { routes, route, it, notices } = await hubOf(withBrand({ minimum }));
    expect(routes.path(route, it)).toBeUndefined();
    expect([...routes.alternates(route)]).toEqual([]);
    expect(routes.nearest(route, it)).toBe('/it/');
    expect(routes.path({ kind: 'list', collection: 'brand', page: 1 }, it)).toBeUndefined();
    expect([...routes.all()].filter(({ path }) => path.includes('march') || path.includes('brand'))).toEqual([]);
    expect(routes.redirects()).toEqual([]);
    expect(notices).toEqual([notice]);
  });

  test('is judged by the stories that can be read in each language', async () => {
    const { routes, route, notices } = await hubOf({ ...withBrand({ minimum: enough }), 'stories/il-forno-acceso/index.en.mdx': undefined, 'checks/il-forno-acceso/index.en.mdx': undefined });
    expect([...routes.alternates(route).keys()]).toEqual(['it']);
    expect(routes.redirects().map(({ from }) => from)).toEqual(['/it/marchi/vetri-di-murano/']);
    expect(notices).toEqual(['Made in Murano: 0 storie su 1; la sua pagina in inglese non è pubblicata']);
  });

  test.each([
    ['is suspended', 'status: suspended', false],
    ['left yesterday', 'status: active\n    until: 2026-06-14', false],
    ['stays until today', 'status: active\n    until: 2026-06-15', true],
  ])('does not count a firm that has lost the mark, but one that still has it: its only member %s', async (_, membership, hasPage) => {
    const { routes, route, it } = await hubOf(withBrand({ minimum: enough, membership }));
    expect(routes.path(route, it) !== undefined).toBe(hasPage);
  });

  test('is spoken of in English where the site’s own language is another than Italian', async () => {
    const { content } = await readSite(withBrand({ minimum: { stories: 3, members: 5 } }));
    if (!content) throw new Error('The small site has no problems');
    const [, en = content.site.defaultLocale] = content.site.locales;
    Object.assign(content.site, { defaultLocale: en });
    expect(thinHubNotices(content, day)).toEqual(['Made in Murano: 1 of 3 stories, 1 of 5 members; its page is not published']);
  });
});

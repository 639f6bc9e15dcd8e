import { createApp } from 'astro/app/entrypoint';
import { withPolicy } from '../security/policy.ts';
import type { PageView } from '../views/pages.ts';

const app = createApp({ streaming: false });

/** The HTML of a page. It depends on the view alone: every page is asked for at the same address. */
export async function draw(view: PageView): Promise<string> {
  const response = await app.render(new Request('http://localhost/'), { locals: { view } });
  if (!response.ok) throw new Error(`A page of the kind “${view.page}” could not be drawn`);
  return withPolicy(await response.text(), { searches: view.page === 'search' });
}

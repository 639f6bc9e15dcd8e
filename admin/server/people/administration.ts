import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { editorLanguages } from '../../../src/model/index.ts';
import type { Desk } from '../decap.ts';
import type { Editor } from '../editor.ts';
import { grants, isAdministrator } from '../permissions/roles.ts';
import { valuesOf } from '../permissions/site-facts.ts';
import { Refusal } from '../refusal.ts';
import { readForm, type Doorway } from './routes.ts';

const person = z.number().int();
const byline = z.string().regex(/^[a-z0-9-]{1,100}$/).nullable();
/** A name as one writes it: no line break, no control character, nothing that a commit could not hold. */
const name = z.string().trim().min(1).max(100).regex(/^[^\p{Cc}<>]+$/u);

const shapes = {
  invite: z.strictObject({ name, email: z.email().max(254), language: z.enum(editorLanguages), grants, byline }),
  roles: z.strictObject({ id: person, grants, byline }),
  person: z.strictObject({ id: person }),
} as const;

type Asked = Context<{ Variables: { editor?: Editor } }>;

/** What only administrators may do. */
export function administrationRoutes({ people, origin }: Doorway, desk: Desk): Hono<{ Variables: { editor?: Editor } }> {
  const routes = new Hono<{ Variables: { editor?: Editor } }>();
  const note = (context: Asked, action: string, about: string, detail?: string) => {
    const account = context.get('editor')?.account;
    people.audit.write({ person: account?.id, session: account?.session, address: account?.address, action, entry: about, outcome: 'done', detail });
  };
  const link = (secret: string) => `${origin()}/admin/invitation/#${secret}`;

  for (const path of ['/people/*', '/audit/*']) {
    routes.use(path, async (context, next) => {
      if (!isAdministrator(context.get('editor')?.grants ?? [])) throw new Refusal(403, { it: 'Questo lo può fare solo chi amministra la redazione', en: 'Only whoever administers the newsroom may do this' });
      await next();
    });
  }
  routes.get('/people', async (context) => {
    const { locales, defaultLocale } = await desk.site();
    return context.json({
      own: context.get('editor')?.account?.id,
      people: people.accounts.all().map(({ password: _, ...shown }) => ({ ...shown, sessions: people.sessions.of(shown.id).length })),
      invitations: people.invitations.open().map(({ person: of, ...shown }) => ({ ...shown, again: of !== null })),
      languages: locales.filter((locale) => locale !== defaultLocale),
      places: [...(await names(desk, 'territories', 'territory/', defaultLocale)), ...(await names(desk, 'brands', 'brand/', defaultLocale))],
      bylines: await names(desk, 'people', '', defaultLocale),
    });
  });
  routes.post('/people/invite', async (context) => {
    const whom = await readForm(context, shapes.invite);
    const secret = people.invite(whom);
    note(context, 'invite', `invitation ${people.invitations.find(secret)?.id}`, JSON.stringify(whom.grants));
    return context.json({ link: link(secret) });
  });
  routes.post('/people/link', async (context) => {
    const { id } = await readForm(context, shapes.person);
    const secret = people.invitations.make(people.require(id));
    note(context, 'link to come in again', `person ${id}`);
    return context.json({ link: link(secret) });
  });
  routes.post('/people/withdraw', async (context) => {
    const { id } = await readForm(context, shapes.person);
    people.invitations.withdraw(id);
    note(context, 'withdraw an invitation', `invitation ${id}`);
    return context.json({});
  });
  routes.post('/people/roles', async (context) => {
    const { id, ...roles } = await readForm(context, shapes.roles);
    people.setRoles(id, roles);
    note(context, 'roles', `person ${id}`, JSON.stringify(roles.grants));
    return context.json({});
  });
  routes.post('/people/end-sessions', async (context) => {
    const { id } = await readForm(context, shapes.person);
    people.sessions.endAll(id);
    note(context, 'end sessions', `person ${id}`);
    return context.json({});
  });
  routes.post('/people/remove', async (context) => {
    const { id } = await readForm(context, shapes.person);
    people.remove(id);
    note(context, 'remove', `person ${id}`);
    return context.json({});
  });
  routes.get('/audit', (context) => {
    const before = Number(context.req.query('before') ?? NaN);
    return context.json(people.audit.read(Number.isSafeInteger(before) ? before : undefined));
  });
  return routes;
}

/** The published entries of a folder, by name. */
async function names({ entries }: Desk, folder: string, prefix: string, language: string): Promise<{ readonly id: string; readonly name: string }[]> {
  const files = (await entries.list(`content/${folder}`)).filter(({ file }) => file.path.endsWith(`/index.${language}.mdx`));
  return files
    .map(({ data, file }) => {
      const id = file.path.split('/').at(-2) ?? '';
      const said = valuesOf(Buffer.from(data))?.['name'];
      return { id: `${prefix}${id}`, name: typeof said === 'string' ? said : id };
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

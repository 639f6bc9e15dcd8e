import { basename, dirname } from 'node:path';
import { models } from '../../../src/model/index.ts';
import { isRecord, withoutBlanks } from '../../../src/model/walk.ts';
import { splitFrontMatter } from '../../../src/ingest/front-matter.ts';
import { sheet } from '../../../src/ingest/problem.ts';
import { readYaml } from '../../../src/ingest/yaml.ts';
import { git } from '../git/command.ts';
import type { Store } from '../git/store.ts';
import type { Facts } from './needs.ts';
import type { Values } from './places.ts';

/** The facts of the published site on which permissions rest. */
export function siteFacts(store: Store, defaultLanguage: string): Facts {
  const file = `index.${defaultLanguage}.mdx`;
  return {
    defaultLanguage,
    async lookup(collection, id) {
      const shelf = `content/${models[collection].folder}`;
      const usual = await store.file('main', `${shelf}/${id}/${file}`);
      if (usual !== undefined) return valuesOf(usual.content);
      const found = (await store.files('main', shelf)).find(({ path }) => basename(path) === file && basename(dirname(path)) === id);
      return found && valuesOf(await store.blob(found.id));
    },
    async writersOf(collection, id) {
      const drafts = (await store.branches(`cms/${collection}`)).map(({ branch }) => branch).filter((branch) => branch.endsWith(`/${id}`));
      const said = await git(store.folder, ['log', '--full-history', '--no-merges', '--format=%ae', 'refs/heads/main', ...drafts.map((branch) => `refs/heads/${branch}`), '--', `:(glob)content/${models[collection].folder}/**/${id}/index.*.mdx`]);
      return [...new Set(said.toString().toLowerCase().split('\n').filter((line) => line !== ''))];
    },
  };
}

/** The fields that a text begins with, by the very reader that builds the site; `undefined` if it cannot read them. */
export function valuesOf(content: Uint8Array | undefined): Values | undefined {
  const to = sheet([], '', '');
  const parts = content && splitFrontMatter(Buffer.from(content).toString(), to);
  const values = parts && withoutBlanks(readYaml(parts.fields, parts.fieldsLine, to)?.value);
  return isRecord(values) ? values : undefined;
}

import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../both.ts';
import type { Corpus } from '../corpus.ts';
import { blockHtml, mdx } from './body.ts';
import { pagesOf, sectionsIn } from './page.ts';

const config = `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';

process.env['BENCH_SECTIONS'] = ${JSON.stringify(JSON.stringify(Object.fromEntries(languages.map((language) => [language, sectionsIn(language)]))))};
export default defineConfig({ site: 'https://banco.example.org', integrations: [mdx()], trailingSlash: 'always', devToolbar: { enabled: false }, cacheDir: '.astro-cache' });
`;

const collections = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { pages: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './content', generateId: ({ entry }) => entry }) }) };
`;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const templates = fileURLToPath(new URL('stock', import.meta.url));

/** Writes a corpus as a project of Astro with `@astrojs/mdx` and its content collections. Gives the file of the first story's Italian text, for the edit. */
export function writeStock(folder: string, corpus: Corpus): string {
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stock', type: 'module', private: true }));
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeFileSync(join(folder, 'src/content.config.ts'), collections);
  // The templates end with .txt so that the checks of this project leave them alone.
  for (const name of readdirSync(templates)) {
    const to = name.startsWith('route') ? 'pages/[...slug].astro' : name.startsWith('sitemap') ? 'pages/sitemap.xml.ts' : name.replace(/\.txt$/, '');
    cpSync(join(templates, name), join(folder, 'src', to));
  }
  writeComponents(join(folder, 'src'));
  const filled = new Set<string>();
  let story = '';
  for (const { language, section, id, front, body } of pagesOf(corpus, mdx)) {
    const beside = join(folder, 'content', language, section);
    if (!filled.has(beside)) mkdirSync(beside, { recursive: true });
    filled.add(beside);
    const file = join(beside, `${id}.mdx`);
    if (story === '' && front['translationKey'] === `story-${id}`) story = file;
    const place = { language, section, ref: `/${[section, id].filter((part) => part !== '').join('/')}`, path: `/${[language, section, String(front['slug'])].filter((part) => part !== '').join('/')}/` };
    // JSON is YAML too. The collection keeps `slug` for itself.
    writeFileSync(file, `---\n${JSON.stringify({ ...front, ...place, slug: undefined })}\n---\n\n${body}\n`);
  }
  return story;
}

/** A component for each block, and the list of them that MDX is given. */
function writeComponents(folder: string): void {
  mkdirSync(join(folder, 'blocks'));
  for (const [name, html] of Object.entries(blockHtml)) writeFileSync(join(folder, 'blocks', `${name}.astro`), componentOf(html));
  const names = Object.keys(blockHtml);
  writeFileSync(join(folder, 'components.ts'), `${names.map((name) => `import ${name} from './blocks/${name}.astro';\n`).join('')}export const components = { ${names.join(', ')} };\n`);
}

function componentOf(html: string): string {
  const names = [...new Set([...html.matchAll(/\[\[(\w+)\]\]/g)].flatMap(([, name = '']) => (['prose', 'blocks', 'card'].includes(name) ? [] : [name])))];
  const drawn = html
    .replace(/\[\[(?:prose|blocks)\]\]/g, '<slot />')
    .replaceAll('[[card]]', '<Card entry={entry} />')
    .replace(/="([^"]*\[\[[^"]*)"/g, (_, value: string) => `={\`${value.replace(/\[\[(\w+)\]\]/g, '${$1}')}\`}`)
    .replace(/\[\[(\w+)\]\]/g, '{$1}');
  const card = "import Card from '../Card.astro';\nimport { registry } from '../registry';\nconst entry = registry.get(`${Astro.url.pathname.slice(1, 3)} ${Astro.props.ref}`);\n";
  return `---\n${html.includes('[[card]]') ? card : `const { ${names.join(', ')} } = Astro.props;\n`}---\n${drawn}\n`;
}

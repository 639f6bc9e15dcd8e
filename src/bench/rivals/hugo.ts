import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../both.ts';
import type { Corpus } from '../corpus.ts';
import { blockHtml, shortcodes } from './body.ts';
import { pagesOf, sectionsIn } from './page.ts';

const config = `baseURL: https://banco.example.org/
title: Banco di prova
defaultContentLanguage: it
defaultContentLanguageInSubdir: true
paginate: 12
disableKinds: [taxonomy, term]
enableRobotsTXT: true
outputs: { home: [HTML, RSS], section: [HTML] }
markup: { goldmark: { extensions: { typographer: false } } }
languages:
  it: { languageName: Italiano, contentDir: content/it, weight: 1 }
  en: { languageName: English, contentDir: content/en, weight: 2 }
`;

/** Writes a corpus as a Hugo site. Gives the file of the first story's Italian text, for the edit. */
export function writeHugo(folder: string, corpus: Corpus): string {
  const templates = fileURLToPath(new URL('hugo', import.meta.url));
  cpSync(templates, folder, { recursive: true });
  writeFileSync(join(folder, 'config.yaml'), config);
  const codes = join(folder, 'layouts/shortcodes');
  mkdirSync(codes, { recursive: true });
  for (const [name, html] of Object.entries(blockHtml)) writeFileSync(join(codes, `${name}.html`), shortcodeOf(html));
  const filled = new Set<string>();
  let story = '';
  for (const { language, section, id, front, body } of pagesOf(corpus, shortcodes)) {
    const beside = join(folder, 'content', language, section);
    if (!filled.has(beside)) mkdirSync(beside, { recursive: true });
    filled.add(beside);
    const file = join(beside, `${id}.md`);
    if (story === '' && front['translationKey'] === `story-${id}`) story = file;
    writeFileSync(file, `${JSON.stringify(front)}\n\n${body}\n`);
  }
  for (const language of languages)
    for (const { folder: section, title, name } of sectionsIn(language))
      if (filled.has(join(folder, 'content', language, section))) writeFileSync(join(folder, 'content', language, section, '_index.md'), JSON.stringify({ title, translationKey: `list-${name}` }));
  return story;
}

const shortcodeOf = (html: string): string =>
  (html.includes('[[blocks]]') || html.includes('[[prose]]') ? '' : '{{ $none := .Inner }}') +
  html
    .replaceAll('[[prose]]', '{{ .Inner | .Page.RenderString }}')
    .replaceAll('[[blocks]]', '{{ .Inner }}')
    .replaceAll('[[card]]', '{{ with .Page.Site.GetPage (.Get "ref") }}{{ partialCached "card.html" . .RelPermalink }}{{ end }}')
    .replace(/\[\[(\w+)\]\]/g, '{{ .Get "$1" }}');

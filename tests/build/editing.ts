import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';

/** One thing that an editor does to a content folder; it does nothing where there is nothing to do it to. */
export type Edit = (root: string) => Promise<void> | void;

const story = (id: string, words: string) => ({
  it: `---
title: ${JSON.stringify(words)}
slug: ${id}-it
standfirst: Una storia di prova.
hero:
  file: foto.jpg
  alt: Una foto.
kind: artisan
firms: [fornace-conti]
territory: murano
crafts: [vetro]
author: luca-verdi
publishedOn: 2026-03-10
---
${words.replace(/[<{\\]/g, '')} e la [fornace](firm:fornace-conti).
`,
  en: `---
title: ${JSON.stringify(`${words} in English`)}
slug: ${id}-en
standfirst: A trial story.
hero:
  alt: A photo.
---
The [furnace](firm:fornace-conti).
`,
});

const picture = (shade: number) => sharp({ create: { width: 60 + (shade % 9), height: 40, channels: 3, background: { r: shade, g: 90, b: 40 } } }).jpeg().toBuffer();

const stories = (root: string): string[] => readdirSync(join(root, 'stories')).filter((id) => id.startsWith('prova-')).sort();
const pick = <T>(all: readonly T[], place: number): T | undefined => all[place % all.length];

function rewrite(file: string, change: (text: string) => string): void {
  if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Writes a story in Italian. */
export async function write(root: string, id: string, words = 'Una prova', shade = 90): Promise<void> {
  const folder = join(root, 'stories', id);
  if (existsSync(folder)) return;
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.it.mdx'), story(id, words).it);
  writeFileSync(join(folder, 'foto.jpg'), await picture(shade));
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ò', 'é', '’', '<', '>', '&', '"', "'", ' '), minLength: 1, maxLength: 24 }).map((text) => `Parola ${text.trim()}`);
const place = fc.nat(20);
const shade = fc.nat(255);

/** Calls `does` with the folder of one of the stories that the edits made, if there is any. */
const onStory = (at: number, does: (folder: string, id: string) => Promise<void> | void): Edit => (root) => {
  const id = pick(stories(root), at);
  return id === undefined ? undefined : does(join(root, 'stories', id), id);
};

/** Any of the things that editors do, by what they call it. */
export const edits: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  'write a story': fc.tuple(fc.nat(4), words, shade).map(([n, text, colour]): Edit => (root) => write(root, `prova-${n}`, text, colour)),
  'change its text': fc.tuple(place, words).map(([at, text]) => onStory(at, (folder) => rewrite(join(folder, 'index.it.mdx'), (old) => `${old}\n${text.replace(/[<{\\]/g, '')}\n`))),
  'change a comma': place.map((at) => onStory(at, (folder) => rewrite(join(folder, 'index.it.mdx'), (old) => (old.includes(' e la') ? old.replace(' e la', ', la') : old.replace(', la', ' e la'))))),
  translate: fc.tuple(place, words).map(([at, text]) => onStory(at, (folder, id) => writeFileSync(join(folder, 'index.en.mdx'), story(id, text).en))),
  'take a translation back': place.map((at) => onStory(at, (folder) => rmSync(join(folder, 'index.en.mdx'), { force: true }))),
  'unpublish or publish': place.map((at) => onStory(at, (folder) => rewrite(join(folder, 'index.it.mdx'), (old) => (old.includes('draft:') ? old.replace(/draft: true\n/, '') : old.replace('kind:', 'draft: true\nkind:'))))),
  'rename a folder': place.map((at) => onStory(at, (folder, id) => renameSync(folder, join(dirname(folder), id.endsWith('x') ? id.slice(0, -1) : `${id}x`)))),
  'give a story another address': place.map((at) => onStory(at, (folder, id) => rewrite(join(folder, 'index.it.mdx'), (old) => old.replace(/slug: .*\n(?:formerSlugs: .*\n)?/, (before) => (before.includes('nuova') ? `slug: ${id}-it\n` : `slug: ${id}-nuova\nformerSlugs: [${id}-it]\n`))))),
  'remove a story': place.map((at) => onStory(at, (folder) => rmSync(folder, { recursive: true }))),
  'replace a picture': fc.tuple(place, shade).map(([at, colour]) => onStory(at, async (folder) => writeFileSync(join(folder, 'foto.jpg'), await picture(colour)))),
  'rename a firm': words.map((text): Edit => (root) => rewrite(join(root, 'firms/fornace-conti/index.it.mdx'), (old) => old.replace(/name: .*(?=\nstandfirst)/, () => `name: ${JSON.stringify(text)}`))),
  'change a standfirst': words.map((text): Edit => (root) => rewrite(join(root, 'territories/murano/index.en.mdx'), (old) => old.replace(/standfirst: .*/, () => `standfirst: ${JSON.stringify(text)}`))),
  'change the name of a product class': words.map((text): Edit => (root) => rewrite(join(root, 'lists/product-classes.yml'), (old) => old.replace(/it: .*?,/, () => `it: ${JSON.stringify(text)},`))),
  'change the colour of the site': shade.map((colour): Edit => (root) => rewrite(join(root, 'site.yml'), (old) => old.replace(/accent: .*/, `accent: "#8a2f${colour.toString(16).padStart(2, '0')}"`))),
  'change a word of the interface': words.map((text): Edit => (root) => {
    mkdirSync(join(root, 'dictionaries'), { recursive: true });
    writeFileSync(join(root, 'dictionaries/it.json'), JSON.stringify({ 'nav.home': text }));
  }),
  'break something': place.map((at) => onStory(at, (folder) => rewrite(join(folder, 'index.it.mdx'), (old) => (old.includes('territory: murano') ? old.replace('territory: murano', 'territory: atlantide') : old.replace('territory: atlantide', 'territory: murano'))))),
};

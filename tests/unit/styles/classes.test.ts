import { readdirSync, readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { Site } from '../../site/site.ts';

const source = new URL('../../../src/', import.meta.url);
const styles = new URL('styles/', source);

/** The selectors of a stylesheet, each of a list by itself. */
function selectorsOf(css: string): string[] {
  const preludes = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/(?<=^|[{};])([^{};]+)\{/g)].map(([, prelude = '']) => prelude.trim());
  return preludes.filter((prelude) => !prelude.startsWith('@')).flatMap((prelude) => prelude.split(/,(?![^(]*\))/)).map((selector) => selector.trim());
}
const classesIn = (selector: string): string[] => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);
/** The class with which a selector begins: its block. */
const blockOf = (selector: string): string | undefined => classesIn(/^[^\s>+~(]*/.exec(selector)?.[0] ?? '')[0];

const inFile = (file: string) => selectorsOf(readFileSync(new URL(file, styles), 'utf8'));
const files = readdirSync(new URL('components/', styles)).map((file) => ({ file, selectors: inFile(`components/${file}`) }));
/** What every page is laid out with, which any block may go on from. */
const layout = new Set(inFile('layout.css').map(blockOf));

test('a class names one block, and a block has one stylesheet: others dress it only inside their own', () => {
  const begun = Map.groupBy(files.flatMap(({ file, selectors }) => [...new Set(selectors.map(blockOf))].map((block) => ({ file, block }))), ({ block }) => block);
  const inTwo = [...begun].flatMap(([block, from]) => (block !== undefined && from.length > 1 && !layout.has(block) ? [`.${block}: ${from.map(({ file }) => file).join(', ')}`] : []));
  expect(inTwo).toEqual([]);
});

test('every class of the stylesheets is worn on a page, or by what a component, a script or a text may draw', () => {
  const worn = new Set(Site.read(inject('site')).pages.flatMap(({ html }) => [...html.matchAll(/ class="?([^">]+)/g)].flatMap(([, names = '']) => names.split(' '))));
  const programs = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /^(?:components|layouts|views|ingest)\/.*\.(?:astro|ts)$/.test(name));
  const words = new Set(programs.flatMap((name) => readFileSync(new URL(name, source), 'utf8').match(/[\w-]+(?:\$\{)?/g) ?? []));
  const isWorn = (name: string) => worn.has(name) || words.has(name) || words.has(name.replace(/\d+$/, '${'));
  expect(files.flatMap(({ file, selectors }) => [...new Set(selectors.flatMap(classesIn))].filter((name) => !isWorn(name)).map((name) => `${file}: .${name}`))).toEqual([]);
});

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { fontFiles, licences } from '../fonts/faces.ts';

/** What typesetting uses of each font: kerning, marks, ligatures, languages, and figures that stand under each other. */
const keepFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'lnum', 'onum', 'tnum', 'pnum'];

const inPackages = (path: string) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
const beside = (file: string) => new URL(`../fonts/${file}`, import.meta.url);

for (const { file, from, characters, axes } of fontFiles) {
  const font = await subsetFont(readFileSync(inPackages(from)), characters, { targetFormat: 'woff2', variationAxes: axes, keepFeatures });
  writeFileSync(beside(file), font);
  console.log(`${file}: ${(font.length / 1000).toFixed(1)} kB`);
}
for (const { file, from } of licences) copyFileSync(inPackages(from), beside(file));

import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../files.ts';
import { approvedFolder, differencesFolder } from './approved.ts';

/** Takes the pictures of the last run of the visual tests as approved: all that differ, or those that are named. */
const named = process.argv.slice(2);
const left = existsSync(differencesFolder) ? filesIn(differencesFolder).filter((file) => /\.(?:now|unwanted)\.webp$/.test(file)) : [];
const nameOf = (file: string) => file.replace(/\.(?:now|unwanted)\.webp$/, '');
const unknown = named.filter((name) => !left.some((file) => nameOf(file) === name));

if (left.length === 0) console.log('Nothing to approve: the last run of the visual tests found every picture as approved, or there was none (npm test -- tests/visual tests/resilience).');
else if (unknown.length > 0) {
  console.error(`There is no picture ${unknown.join(', ')} to approve in ${differencesFolder}.`);
  process.exitCode = 1;
} else {
  for (const file of left.filter((each) => named.length === 0 || named.includes(nameOf(each)))) {
    const approved = join(approvedFolder, `${nameOf(file)}.webp`);
    if (file.endsWith('.now.webp')) {
      mkdirSync(dirname(approved), { recursive: true });
      copyFileSync(join(differencesFolder, file), approved);
    } else rmSync(approved, { force: true });
    rmSync(join(differencesFolder, file));
    console.log(`${nameOf(file)} ${file.endsWith('.now.webp') ? 'is approved' : 'is gone'}.`);
  }
}

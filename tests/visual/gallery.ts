import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvedFolder, differencesFolder } from '../../src/commands/approved.ts';
import { compare } from './compare.ts';
import { decode, encode, type Picture } from './picture.ts';

/** The approved pictures, and those of this run that are not like them. */
export class Gallery {
  readonly #wanted = new Set<string>();
  readonly #rows: string[] = [];
  readonly #part: string;
  readonly #approved: string;
  readonly #differences: string;

  /** Begins anew: what an earlier run left of this part of the gallery is gone. */
  constructor(part: string) {
    this.#part = part;
    this.#approved = join(approvedFolder, part);
    this.#differences = join(differencesFolder, part);
    rmSync(this.#differences, { recursive: true, force: true });
  }

  /** What is wrong with a picture, in a sentence; nothing if it is like the approved one. */
  async judge(name: string, now: Picture): Promise<string | undefined> {
    this.#wanted.add(name);
    const path = join(this.#approved, `${name}.webp`);
    if (!existsSync(path)) {
      await this.#show(name, { now });
      return `${name} has no approved picture. ${this.#howToApprove(name)}`;
    }
    // A file loses a little of a picture: both have been in one.
    const [before, after] = [readFileSync(path), await encode(now)];
    if (before.equals(after)) return undefined;
    const approved = await decode(before);
    const difference = compare(approved, await decode(after));
    if (difference === undefined) return undefined;
    await this.#show(name, { approved, now, difference });
    return `${name} is not as approved. ${this.#howToApprove(name)}`;
  }

  /** The approved pictures that nobody asked for in this run. */
  async unwanted(): Promise<string[]> {
    const names = existsSync(this.#approved) ? readdirSync(this.#approved).map((file) => file.replace(/\.webp$/, '')) : [];
    const unwanted = names.filter((name) => !this.#wanted.has(name));
    for (const name of unwanted) {
      await this.#show(name, {});
      copyFileSync(join(this.#approved, `${name}.webp`), join(this.#differences, `${name}.unwanted.webp`));
    }
    return unwanted.map((name) => `${name} is approved, and of no page any more. ${this.#howToApprove(name)}`);
  }

  #howToApprove(name: string): string {
    return `Look at ${join(this.#differences, 'index.html')}; if it is as it should be: npm run approve -- ${this.#part}/${name}`;
  }

  async #show(name: string, pictures: Readonly<Record<string, Picture>>): Promise<void> {
    mkdirSync(this.#differences, { recursive: true });
    for (const [kind, picture] of Object.entries(pictures)) writeFileSync(join(this.#differences, `${name}.${kind}.webp`), await encode(picture));
    const kinds = Object.keys(pictures).length === 0 ? ['unwanted'] : Object.keys(pictures);
    this.#rows.push(`<h2>${name}</h2><div>${kinds.map((kind) => `<figure><figcaption>${kind}</figcaption><img src="${name}.${kind}.webp" alt=""></figure>`).join('')}</div>`);
    writeFileSync(join(this.#differences, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Pictures that are not as approved</title><style>body{font:16px sans-serif;background:#888}div{display:flex;gap:1rem;align-items:start}figure{margin:0}img{max-width:30vw;min-width:12rem}</style>${this.#rows.join('\n')}`);
  }
}

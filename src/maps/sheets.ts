import { readSealed, writeSealed } from '../sealed.ts';

/** Land that was drawn before: reading the outlines of all countries takes more than a second and 200 MB. */
export class Sheets {
  readonly #file: string | undefined;
  readonly #before: ReadonlyMap<string, unknown>;
  readonly #now = new Map<string, unknown>();

  /** `file` keeps the sheets from one build to the next. */
  constructor(file?: string) {
    this.#file = file;
    const text = file === undefined ? undefined : readSealed(file);
    // Only `save` writes such a file, and its seal is whole.
    this.#before = new Map(text === undefined ? [] : (JSON.parse(text) as [string, unknown][]));
  }

  /** What was drawn under a key, or what is drawn now. The key holds all that decides how; the drawing is plain data. */
  get<Drawing>(key: string, draw: () => Drawing): Drawing {
    const drawing = this.#now.get(key) ?? this.#before.get(key) ?? draw();
    this.#now.set(key, drawing);
    // What stands under a key was drawn for it.
    return drawing as Drawing;
  }

  /** Keeps what was asked for, and forgets the rest. */
  save(): void {
    if (this.#file !== undefined && (this.#now.size !== this.#before.size || [...this.#now.keys()].some((key) => !this.#before.has(key)))) writeSealed(this.#file, JSON.stringify([...this.#now]));
  }
}

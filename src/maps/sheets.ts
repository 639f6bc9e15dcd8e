import { readSealed, writeSealed } from '../sealed.ts';

interface Kept {
  readonly code: string;
  readonly sheets: readonly (readonly [key: string, drawing: unknown])[];
}

/** Land that was drawn before: reading the outlines of all countries takes more than a second and 200 MB. */
export class Sheets {
  readonly #file: string | undefined;
  readonly #code: string;
  readonly #before: ReadonlyMap<string, unknown>;
  readonly #now = new Map<string, unknown>();

  /** `file` keeps the sheets from one build to the next, as long as the code, of which `code` is a digest, is the same. */
  constructor(file?: string, code = '') {
    this.#file = file;
    this.#code = code;
    const text = file === undefined ? undefined : readSealed(file);
    // Only `save` writes such a file, and its seal is whole.
    const kept = text === undefined ? undefined : (JSON.parse(text) as Kept);
    this.#before = new Map(kept?.code === code ? kept.sheets : []);
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
    if (this.#file !== undefined && (this.#now.size !== this.#before.size || [...this.#now.keys()].some((key) => !this.#before.has(key)))) writeSealed(this.#file, JSON.stringify({ code: this.#code, sheets: [...this.#now] } satisfies Kept));
  }
}

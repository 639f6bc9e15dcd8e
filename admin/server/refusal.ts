import type { Problem } from '../../src/ingest/index.ts';
import type { Words } from '../../src/model/index.ts';
import { needText, type Need } from './permissions/need.ts';
import { needWords } from './permissions/words.ts';

/** What is said to somebody whose request is refused, in their language; `details` helps the page to show what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 401 | 403 | 404 | 408 | 409 | 410 | 413 | 415 | 422 | 429 | 507;
  readonly words: Words;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: Refusal['status'], words: Words, details: Readonly<Record<string, unknown>> = {}) {
    super(words.en);
    this.status = status;
    this.words = words;
    this.details = details;
  }
}

export const refused = {
  fullDisk: () => new Refusal(507, { it: 'Sul server non c’è più spazio, e non è stato salvato nulla. Avvisa chi se ne occupa, e riprova quando ha fatto posto', en: 'The server has no room left, and nothing was saved. Tell whoever looks after it, and try again once they have made room' }),
  request: (what: string) => new Refusal(400, { it: `Richiesta non valida: ${what}`, en: `The request is not valid: ${what}` }),
  path: (path: string) => new Refusal(403, { it: `Qui non si può scrivere: ${path}`, en: `Nothing can be written here: ${path}` }, { path }),
  unknownEntry: (entry: string) => new Refusal(404, { it: `Non c’è nessuna voce ${entry}`, en: `There is no entry ${entry}` }),
  unknownFile: (path: string) => new Refusal(404, { it: `Non c’è nessun file ${path}`, en: `There is no file ${path}` }),
  taken: (path: string) => new Refusal(409, { it: `Un altro file si chiama già ${path}. Dai un altro nome al tuo`, en: `Another file is called ${path} already. Give yours another name` }, { path }),
  stale: (files: readonly StaleFile[]) => new Refusal(409, { it: 'Qualcun altro ha cambiato questo testo dopo che l’hai aperto. Il tuo testo non è stato salvato e non è andato perso', en: 'Somebody else changed this text after you opened it. Your text was not saved, and is not lost' }, { stale: files }),
  conflict: (paths: readonly string[]) => new Refusal(409, { it: `Pubblicata nel frattempo un’altra versione di ${paths.join(', ')}. Riapri la voce e unisci le due`, en: `Another version of ${paths.join(', ')} was published meanwhile. Open the entry again and join the two` }, { paths }),
  notReady: () => new Refusal(409, { it: 'La voce non è ancora pronta da pubblicare', en: 'The entry is not ready to be published yet' }),
  needed: (problems: readonly Problem[]) => new Refusal(409, { it: 'Altre voci pubblicate hanno bisogno di questa: togli prima i collegamenti', en: 'Other published entries need this one: take out what links to it first' }, { problems }),
  busy: () => new Refusal(409, { it: 'Altri stanno pubblicando in questo momento. Riprova', en: 'Others are publishing at this moment. Try again' }),
  proposedForRemoval: (by: string, status: 404 | 409 = 409) =>
    new Refusal(status, { it: `${by} ha proposto di eliminare questa voce. Finché è così non si può cambiare: chi vuole tenerla lo dice nella pagina «Pubblicazione»`, en: `${by} has proposed to remove this entry. As long as that stands it cannot be changed: whoever wants to keep it says so on the page “Publication”` }, { removal: true }),
  drafted: (by: string) => new Refusal(409, { it: `Questa voce ha una bozza, salvata da ${by}: pubblicala o eliminala prima`, en: `This entry has a draft, saved by ${by}: publish it or delete it first` }),
  notRemoved: () => new Refusal(409, { it: 'Nessuno ha proposto di eliminare questa voce, o non più', en: 'Nobody has proposed to remove this entry, or no longer' }),
  notPublisher: () => new Refusal(403, { it: 'Questo lo può fare solo chi pubblica', en: 'Only whoever publishes may do this' }),
  notPublished: () => new Refusal(409, { it: 'La voce non è pubblicata', en: 'The entry is not published' }),
  permission: (missing: readonly Need[]) => new Refusal(403, needWords(missing), { needs: missing.map(needText) }),
  content: (problems: readonly Problem[]) => new Refusal(422, { it: 'Nel contenuto c’è qualcosa da correggere', en: 'Something in the content is to be mended' }, { problems }),
} as const;

/** What is wrong with the content, if something was refused for that. */
export const problemsIn = (error: unknown): readonly Problem[] | undefined => (error instanceof Refusal && 'problems' in error.details ? (error.details['problems'] as readonly Problem[]) : undefined);

/** A file that is not what the editor started from: what it says now, and the id to start from again. */
export interface StaleFile {
  readonly path: string;
  readonly id: string | null;
  readonly data: string | null;
}

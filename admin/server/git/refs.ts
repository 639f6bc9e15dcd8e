import { isFullDisk } from '../full-disk.ts';
import { Conversation } from './conversation.ts';

/** What a branch is to become: the commit that it leads to now, and the one that it shall lead to; `undefined` is a branch that does not exist. */
export interface RefChange {
  /** Its full name, such as `refs/heads/main`. */
  readonly ref: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** A branch was moved by somebody else in the meantime, or is being moved. */
export class RefMoved extends Error {
  override readonly name = 'RefMoved';
}

const nothing = '0'.repeat(40);

/** The branches of a bare repository, moved all at once or not at all, and only from where they were thought to be. */
export class Refs {
  readonly #conversation: Conversation;

  constructor(folder: string) {
    this.#conversation = new Conversation(folder, ['update-ref', '-m', 'newsroom', '--stdin', '-z']);
  }

  async move(changes: readonly RefChange[]): Promise<void> {
    const commands = changes.map(({ ref, from = nothing, to }) => (to === undefined ? `delete ${ref}\0${from}\0` : `update ${ref}\0${to}\0${from}\0`));
    try {
      await this.#conversation.ask(['start\0', ...commands, 'prepare\0', 'commit\0'].join(''), async (answer) => {
        for (const step of ['start', 'prepare', 'commit']) {
          const said = await answer.line();
          if (said !== `${step}: ok`) throw new Error(said);
        }
      });
    } catch (error) {
      if (isFullDisk(error)) throw error;
      // Git ends at a transaction that it cannot make (https://git-scm.com/docs/git-update-ref).
      throw new RefMoved(`${changes.map(({ ref }) => ref).join(', ')} could not be moved`, { cause: error });
    }
  }

  close(): Promise<void> {
    return this.#conversation.close();
  }
}

import { useEffect, useId, useState } from 'react';
import type { ModelName } from '../../../src/model/index.ts';
import { useDesk, useSay, type Listed } from './desk.ts';

interface Props {
  readonly id: string;
  readonly kind: ModelName;
  /** The id of the chosen entry, or ''. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string;
}

const most = 40;
const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Finds an entry by some of its words, and chooses it from the list. */
export function EntrySearch({ id, kind, value, onChange, ...said }: Props) {
  const desk = useDesk();
  const say = useSay();
  const name = useId();
  const [listed, setListed] = useState<readonly Listed[] | 'failed'>();
  const [words, setWords] = useState('');
  useEffect(() => {
    let gone = false;
    setListed(undefined);
    desk.entries(kind).then(
      (all) => !gone && setListed(all),
      () => !gone && setListed('failed'),
    );
    return () => {
      gone = true;
    };
  }, [desk, kind]);

  const entries = typeof listed === 'object' ? listed : [];
  const chosen = entries.find((entry) => entry.id === value);
  const found = entries.filter(({ title, id: each }) => plain(words).split(/\s+/).every((word) => plain(`${title} ${each}`).includes(word)));
  const shown = [...(chosen && !found.slice(0, most).includes(chosen) ? [chosen] : []), ...found.slice(0, most)];
  return (
    <div className="body-search">
      <input
        {...said}
        id={id}
        type="search"
        autoComplete="off"
        placeholder={say('search')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          // The first that is found is meant; the form is not yet done.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (found[0]) onChange(found[0].id);
        }}
      />
      <div role="radiogroup" aria-labelledby={id} className="body-found">
        {shown.map((entry) => (
          <label key={entry.id}>
            <input type="radio" name={name} checked={entry.id === value} onChange={() => onChange(entry.id)} /> {entry.title}
          </label>
        ))}
        {typeof listed === 'object' && shown.length === 0 && <p>{say('notFound')}</p>}
        {listed === undefined && <p>{say('searching')}</p>}
        {listed === 'failed' && <p>{say('unlisted')}</p>}
      </div>
    </div>
  );
}

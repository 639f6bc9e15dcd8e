import { useEffect, useState } from 'react';
import type { ModelName } from '../../../src/model/index.ts';
import { useDesk } from './desk.ts';

/** What an entry is called; until that is known, its id. */
export function EntryName({ kind, id }: { readonly kind: ModelName; readonly id: string }) {
  const desk = useDesk();
  const [title, setTitle] = useState(id);
  useEffect(() => {
    let gone = false;
    desk.entries(kind).then(
      (entries) => !gone && setTitle(entries.find((entry) => entry.id === id)?.title ?? id),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [desk, kind, id]);
  return <p>{title}</p>;
}

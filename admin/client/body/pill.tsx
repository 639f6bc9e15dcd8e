import { useSay } from './desk.ts';

/** A part of a line that stays as it is: a picture, or code. */
export function Pill({ source }: { readonly source: string }) {
  const say = useSay();
  const [, picture] = /^!\[(.*?)\]/s.exec(source) ?? [];
  return (
    <span className="body-pill" title={say('kept')}>
      {picture === undefined ? <code>{source}</code> : `${say('picture')}: ${picture}`}
    </span>
  );
}

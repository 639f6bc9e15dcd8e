import { useEffect, useId, useMemo, useRef } from 'react';
import { capital } from './complaints.ts';
import { problemsIn } from './check.ts';
import { useDesk, useSay } from './desk.ts';
import { isReadable } from './visual.tsx';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onReopen: () => void;
}

/** A text that the editor cannot show, as it is written: with what is wrong, and never blank. */
export function SourceView({ id, text, onChange, onReopen }: Props) {
  const { language } = useDesk();
  const say = useSay();
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const problems = useMemo(() => problemsIn(text), [text]);
  useEffect(() => {
    const { current } = field;
    if (current === null) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [text]);
  return (
    <div className="body-source">
      <div id={hint} role="status">
        <p>{say('refused')}</p>
        <ul>{problems.map(({ line, column, reason, remedy }) => <li key={`${line}:${column}:${reason.en}`}>{say('line')} {line}: {reason[language]}. {capital(remedy[language])}</li>)}</ul>
      </div>
      {isReadable(text) && <button type="button" onClick={onReopen}>{say('reopen')}</button>}
      <textarea ref={field} id={id} aria-label={say('source')} aria-describedby={hint} value={text} spellCheck onChange={({ target: { value } }) => onChange(value)} />
    </div>
  );
}

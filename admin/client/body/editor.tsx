import { useEffect, useRef, useState } from 'react';
import { isDangerous, problemsIn } from './check.ts';
import { DeskContext, type Desk } from './desk.ts';
import { sentenceFor } from './place.ts';
import { ProblemList } from './problem-list.tsx';
import type { MistakeIn } from './loaded.tsx';
import { say } from './phrases.ts';
import { SourceView } from './source-view.tsx';
import { isReadable, Visual } from './visual.tsx';
import './body.css';

export interface EditorProps {
  readonly id: string;
  readonly value: string;
  readonly desk: Desk;
  readonly onChange: (value: string) => void;
  /** Gives what must be mended before the text can be saved, if anything. */
  readonly onReady: (mistakeIn: MistakeIn) => void;
}

/** How long a text may take to come back from Decap. */
const echo = 2000;

/** The text of an entry. A text that comes from elsewhere (a backup, another version) is opened anew. */
export function Editor({ id, value, desk, onChange, onReady }: EditorProps) {
  const last = useRef(value);
  const sent = useRef(new Map<string, number>());
  const [opened, setOpened] = useState({ text: value, round: 0, isVisual: isReadable(value) });
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current((text) => {
      const problem = problemsIn(text).find(isDangerous);
      return problem && sentenceFor(text, problem, desk.language);
    });
  }, [desk]);
  useEffect(() => {
    // What was given on comes back, and late when a page is busy: then more has been written since.
    if (value === last.current || Date.now() - (sent.current.get(value) ?? 0) < echo) return;
    last.current = value;
    setOpened(({ round }) => ({ text: value, round: round + 1, isVisual: isReadable(value) }));
  }, [value]);
  const change = (text: string) => {
    last.current = text;
    sent.current.set(text, Date.now());
    const [oldest] = sent.current.keys();
    if (sent.current.size > 8 && oldest !== undefined) sent.current.delete(oldest);
    onChange(text);
  };
  const show = (isVisual: boolean) => setOpened(({ round }) => ({ text: last.current, round: round + 1, isVisual }));
  return (
    <DeskContext value={desk}>
      {opened.isVisual ? (
        <>
          <Visual key={opened.round} text={opened.text} label={say(desk.language, 'text')} id={id} onChange={change} onUnreadable={() => show(false)} />
          <ProblemList text={value} />
        </>
      ) : (
        <SourceView id={id} text={value} onChange={change} onReopen={() => show(true)} />
      )}
    </DeskContext>
  );
}

import { useEffect, useState } from 'react';
import type { Problem } from '../../../src/ingest/problem.ts';
import { isDangerous, problemsIn } from './check.ts';
import { useDesk, useSay } from './desk.ts';
import { sentenceFor } from './place.ts';

/** How long after the last change a text is judged again. */
const pause = 700;

/** What is still wrong with a text: what has to be mended before it can be saved, and what may wait until it is published. */
export function ProblemList({ text }: { readonly text: string }) {
  const { language } = useDesk();
  const say = useSay();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setProblems(problemsIn(text)), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const groups = [
    { title: say('beforeSaving'), list: problems.filter(isDangerous) },
    { title: say('beforePublishing'), list: problems.filter((problem) => !isDangerous(problem)) },
  ];
  return (
    <div role="status" className="body-problems">
      {groups.map(({ title, list }) => list.length > 0 && (
        <div key={title}>
          <strong>{title}</strong>
          <ul>{[...new Set(list.map((problem) => sentenceFor(text, problem, language)))].map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </div>
      ))}
    </div>
  );
}

import { useId, useState } from 'react';
import { Mistake } from './field-control.tsx';
import { Visual } from './visual.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly mistake: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Prose inside a block, written as in the text around it. */
export function ProseField({ label, value, mistake, onChange }: Props) {
  const id = useId();
  const [opened] = useState(value);
  return (
    <div className="body-field">
      <span id={id} className="body-label">{label}</span>
      <Visual text={opened} label={label} onChange={(text) => onChange(text.trim())} isInBlock isInvalid={mistake !== undefined} onUnreadable={() => undefined} />
      <Mistake words={mistake} />
    </div>
  );
}

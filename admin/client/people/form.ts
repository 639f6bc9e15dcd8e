import { createElement as h, useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import { NewsroomError } from '../ask.ts';
import type { Say } from './words.ts';

interface FormProps {
  readonly say: Say;
  readonly button: string;
  readonly children?: ReactNode;
  /** Sends what was filled in. What it gives back is shown. */
  readonly onSend: (filled: FormData) => Promise<string | ReactElement | undefined>;
}

/** A form that says why it was refused, and what came of it. */
export function Form({ say, button, children, onSend }: FormProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const [done, setDone] = useState<ReactNode>();
  const send = async (form: HTMLFormElement) => {
    setBusy(true);
    setRefused('');
    try {
      setDone(await onSend(new FormData(form)));
      form.reset();
    } catch (error) {
      setDone(undefined);
      setRefused(reasonOf(error, say));
    }
    setBusy(false);
  };
  return h(
    'form',
    {
      className: 'fields',
      onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        void send(event.currentTarget);
      },
    },
    children,
    h('button', { type: 'submit', disabled: busy }, button),
    h('div', { role: 'alert', className: 'bad' }, refused),
    h('div', { role: 'status' }, done),
  );
}

/** Why something was not done, in the server's words. A passkey that nobody gave needs none. */
export function reasonOf(error: unknown, say: Say): string {
  if (error instanceof NewsroomError) return error.message;
  return error instanceof DOMException || (error instanceof Error && error.name === 'NotAllowedError') ? '' : say('noServer');
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autoComplete?: string;
  readonly minLength?: number;
  readonly hint?: string;
}

export function Field({ label, name, type = 'text', autoComplete = 'off', minLength, hint }: FieldProps) {
  return h('label', null, label, h('input', { name, type, autoComplete, minLength, required: true, 'aria-describedby': hint && `${name}-hint` }), hint && h('span', { id: `${name}-hint`, className: 'small' }, hint));
}

export const text = (filled: FormData, name: string): string => {
  const value = filled.get(name);
  return typeof value === 'string' ? value : '';
};

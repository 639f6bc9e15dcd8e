import { useEffect, useId, useRef, type SyntheticEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useSay } from './desk.ts';
import { Sign } from './sign.tsx';

interface Props {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly onClose: () => void;
  /** Without it there is nothing to confirm. */
  readonly onDone?: () => void;
  readonly isBusy?: boolean;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A window over the page, which keeps the keyboard until it is closed and then gives it back. */
export function Dialog({ title, hint, onClose, onDone, isBusy = false, more, children }: Props) {
  const say = useSay();
  const name = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    current?.showModal();
    return () => {
      current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!isBusy) onDone?.();
  };
  return createPortal(
    <dialog
      ref={dialog}
      className="body-dialog"
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <form noValidate onSubmit={submit}>
        <header>
          <h2 id={name}>{title}</h2>
          <button type="button" onClick={onClose} aria-label={say('close')}><Sign>✕</Sign></button>
        </header>
        {hint !== undefined && <p className="body-hint">{hint}</p>}
        {children}
        <footer>
          {more}
          {onDone && <button type="submit" className="body-main" disabled={isBusy}>{say(isBusy ? 'uploading' : 'done')}</button>}
          <button type="button" onClick={onClose}>{say('cancel')}</button>
        </footer>
      </form>
    </dialog>,
    document.body,
  );
}

import { createElement, useEffect, useRef, type ChangeEvent } from 'react';

interface Props {
  readonly forID: string;
  readonly value: string | undefined;
  readonly classNameWrapper: string;
  readonly onChange: (value: string) => void;
  readonly setActiveStyle: () => void;
  readonly setInactiveStyle: () => void;
}

/** A text as it is stored, in a field that grows with it. What is not typed is not changed. */
export function BodyControl({ forID, value = '', classNameWrapper, onChange, setActiveStyle, setInactiveStyle }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (field.current === null) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight + 2}px`;
  }, [value]);
  return createElement('textarea', {
    ref: field,
    id: forID,
    className: classNameWrapper,
    value,
    spellCheck: true,
    style: { fontFamily: 'ui-monospace, monospace', lineHeight: 1.6, minHeight: '24rem', resize: 'vertical' },
    onFocus: setActiveStyle,
    onBlur: setInactiveStyle,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value),
  });
}

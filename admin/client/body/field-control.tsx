import { useId } from 'react';
import type { Field } from '../../../src/model/index.ts';
import { useDesk, useSay } from './desk.ts';
import { EntrySearch } from './entry-search.tsx';
import { FileField } from './file-field.tsx';

interface Props {
  readonly field: Field;
  readonly value: string;
  readonly mistake: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One value of a block, by the control that the model declares for it. */
export function FieldControl({ field, value, mistake, onChange }: Props) {
  const desk = useDesk();
  const { language } = desk;
  const say = useSay();
  const id = useId();
  const { form, label, hint, required } = field;
  const said = { id, 'aria-invalid': mistake !== undefined, 'aria-describedby': `${id}-hint ${id}-mistake` };
  const name = (
    <label htmlFor={id}>
      {label[language]}
      {!required && <small> ({say('optional')})</small>}
    </label>
  );
  const notes = (
    <>
      {hint && form.control !== 'file' && <small id={`${id}-hint`} className="body-hint">{hint[language]}</small>}
      <Mistake id={`${id}-mistake`} words={mistake} />
    </>
  );
  switch (form.control) {
    case 'choice':
      return (
        <div className="body-field">
          {name}
          <select {...said} value={value} onChange={({ target }) => onChange(target.value)}>
            <option value="">{required ? '' : say('none')}</option>
            {form.options.map((option) => <option key={option} value={option}>{desk.word(`option.${form.of}.${option}`)}</option>)}
          </select>
          {notes}
        </div>
      );
    case 'relation':
      return (
        <div className="body-field">
          {name}
          <EntrySearch {...said} kind={form.to} value={value} onChange={onChange} />
          {notes}
        </div>
      );
    case 'file':
      return (
        <div className="body-field">
          {name}
          <FileField {...said} kind={form.kind === 'audio' ? 'audio' : 'image'} value={value} onChange={onChange} />
          {notes}
        </div>
      );
    default: {
      const isLong = form.control === 'longText' || (form.control === 'text' && (field.hint !== undefined || value.length > 80));
      return (
        <div className="body-field">
          {name}
          {isLong ? <textarea {...said} rows={3} value={value} onChange={({ target }) => onChange(target.value)} /> : <input {...said} type={form.control === 'url' ? 'url' : 'text'} value={value} onChange={({ target }) => onChange(target.value)} />}
          {notes}
        </div>
      );
    }
  }
}

/** What is wrong with a value, beside it. */
export function Mistake({ id, words }: { readonly id?: string; readonly words: string | undefined }) {
  return <span id={id} className="body-mistake">{words}</span>;
}

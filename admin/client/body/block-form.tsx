import { useRef, useState } from 'react';
import { blocks, type BlockName } from '../../../src/model/blocks/index.ts';
import { inside, complaintsAbout, type Complaints } from './complaints.ts';
import { useDesk, useSay } from './desk.ts';
import { Dialog } from './dialog.tsx';
import { FieldControl, Mistake } from './field-control.tsx';
import { empty, fieldsOf, holdsItems, type Filled } from './filled.ts';
import { ProseField } from './prose-field.tsx';
import { Sign } from './sign.tsx';

interface Props {
  readonly block: Filled;
  readonly onDone: (block: Filled) => void;
  readonly onClose: () => void;
}

/** The form of a block, over the text. What it uploads is uploaded when it is done. */
export function BlockForm({ block, onDone, onClose }: Props) {
  const desk = useDesk();
  const { language } = desk;
  const say = useSay();
  const [filled, setFilled] = useState(block);
  const [complaints, setComplaints] = useState<Complaints>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const form = useRef<HTMLDivElement>(null);

  const finish = async () => {
    const found = complaintsAbout(filled, language);
    setComplaints(found);
    if (found.size > 0) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    setBusy(true);
    try {
      for (const name of filesOf(filled)) await desk.upload(name);
      onDone(filled);
      onClose();
    } catch {
      setFailure(say('notUploaded'));
      setBusy(false);
    }
  };
  const { label, hint } = blocks[block.name];
  return (
    <Dialog title={label[language]} hint={hint[language]} onClose={onClose} onDone={() => void finish()} isBusy={isBusy}>
      <div ref={form}>
        <Fields block={filled} onChange={setFilled} complaints={complaints} at="" />
      </div>
      <p role="alert" className="body-mistake">{failure}</p>
    </Dialog>
  );
}

const filesOf = ({ name, values, items }: Filled): string[] => [
  ...Object.entries(fieldsOf(name)).flatMap(([field, { form }]) => (form.control === 'file' && values[field] ? [values[field]] : [])),
  ...items.flatMap(filesOf),
];

interface FieldsProps {
  readonly block: Filled;
  readonly onChange: (block: Filled) => void;
  readonly complaints: Complaints;
  readonly at: string;
}

function Fields({ block, onChange, complaints, at }: FieldsProps) {
  const say = useSay();
  const { holds } = blocks[block.name];
  return (
    <>
      {Object.entries(fieldsOf(block.name)).map(([name, field]) => (
        <FieldControl key={name} field={field} value={block.values[name] ?? ''} mistake={complaints.get(at + name)} onChange={(value) => onChange({ ...block, values: { ...block.values, [name]: value } })} />
      ))}
      {holds === 'prose' && <ProseField label={say('content')} value={block.prose} mistake={complaints.get(at + inside)} onChange={(prose) => onChange({ ...block, prose })} />}
      {holdsItems(block.name).length > 0 && <Items block={block} onChange={onChange} complaints={complaints} at={at} />}
    </>
  );
}

/** The blocks that a block holds, in their order. */
function Items({ block, onChange, complaints, at }: FieldsProps) {
  const { language } = useDesk();
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const { items } = block;
  // An item keeps its controls when it moves.
  const [keys, setKeys] = useState<readonly string[]>(() => items.map(() => crypto.randomUUID()));
  const change = (next: readonly Filled[], nextKeys: readonly string[]) => {
    setKeys(nextKeys);
    onChange({ ...block, items: next });
  };
  const focus = (key: string | undefined, what: string) => setTimeout(() => (key === undefined ? box.current : box.current?.querySelector(`[data-item="${key}"]`))?.querySelector<HTMLElement>(what)?.focus());
  const move = (from: number, to: number) => {
    const [item, key] = [items[from], keys[from]];
    if (!item || key === undefined) return;
    change(items.toSpliced(from, 1).toSpliced(to, 0, item), keys.toSpliced(from, 1).toSpliced(to, 0, key));
    focus(key, to < from ? '[data-up]:not(:disabled), [data-down]' : '[data-down]:not(:disabled), [data-up]');
  };
  const add = (name: BlockName) => {
    const key = crypto.randomUUID();
    change([...items, empty(name)], [...keys, key]);
    focus(key, 'input, select, textarea, [contenteditable=true]');
  };
  return (
    <div ref={box} className="body-items">
      {items.map((item, place) => {
        const label = `${blocks[item.name].label[language]} ${place + 1}`;
        return (
          <fieldset key={keys[place]} data-item={keys[place]}>
            <legend>{label}</legend>
            <Fields block={item} onChange={(next) => onChange({ ...block, items: items.with(place, next) })} complaints={complaints} at={`${at}${place}.`} />
            <p className="body-tools">
              <button type="button" data-up disabled={place === 0} onClick={() => move(place, place - 1)} aria-label={`${say('up')}: ${label}`}><Sign>↑</Sign></button>
              <button type="button" data-down disabled={place === items.length - 1} onClick={() => move(place, place + 1)} aria-label={`${say('down')}: ${label}`}><Sign>↓</Sign></button>
              <button
                type="button"
                aria-label={`${say('remove')}: ${label}`}
                onClick={() => {
                  change(items.toSpliced(place, 1), keys.toSpliced(place, 1));
                  focus(undefined, '[data-add]');
                }}
              >
                <Sign>✕</Sign>
              </button>
            </p>
          </fieldset>
        );
      })}
      <p className="body-tools">
        {holdsItems(block.name).map((name) => (
          <button key={name} type="button" data-add onClick={() => add(name)}>{say('add')}: {blocks[name].label[language]}</button>
        ))}
      </p>
      <Mistake words={complaints.get(at + inside)} />
    </div>
  );
}

import type { LexicalEditor } from 'lexical';
import { useEffect, useId, useState } from 'react';
import { listedNames, models, type ModelName } from '../../../src/model/index.ts';
import { wholeAddress } from './address.ts';
import { useDesk, useSay, type Claim } from './desk.ts';
import { Dialog } from './dialog.tsx';
import { EntrySearch } from './entry-search.tsx';
import { Mistake } from './field-control.tsx';
import { setLink, type LinkPlace } from './link-place.ts';
import type { Phrase } from './phrases.ts';

export type LinkKind = 'entry' | 'address' | 'claim';

interface Props {
  readonly kind: LinkKind;
  readonly place: LinkPlace;
  readonly editor: LexicalEditor;
  readonly onClose: () => void;
}

const kinds: readonly ModelName[] = [...listedNames, 'page'];

/** Where the words of a text lead: to an entry or a claim from the list, or to an address. */
export function LinkDialog({ kind: first, place, editor, onClose }: Props) {
  const { language } = useDesk();
  const say = useSay();
  const id = useId();
  const { scheme, rest } = partsOf(place.address);
  const [kind, setKind] = useState<LinkKind>(first === 'claim' ? 'claim' : scheme === undefined && place.address !== '' ? 'address' : 'entry');
  const [words, setWords] = useState(place.words);
  const [to, setTo] = useState<ModelName>(scheme ?? 'firm');
  const [entry, setEntry] = useState(scheme === undefined ? '' : rest);
  const [claim, setClaim] = useState(place.address.startsWith('claim:') ? Number(rest) : 0);
  const [address, setAddress] = useState(scheme === undefined && !place.address.startsWith('claim:') ? place.address : '');
  const [mistake, setMistake] = useState<{ readonly at: 'words' | 'target'; readonly what: Phrase }>();

  const target = kind === 'entry' ? (entry === '' ? undefined : `${to}:${entry}`) : kind === 'claim' ? (claim === 0 ? undefined : `claim:${claim}`) : wholeAddress(address);
  const finish = () => {
    if (words.trim() === '') setMistake({ at: 'words', what: 'wordsMissing' });
    else if (target === undefined) setMistake({ at: 'target', what: kind === 'address' ? 'addressWrong' : 'chooseOne' });
    else {
      setLink(editor, words.trim(), target);
      onClose();
    }
  };
  const removal = place.address !== '' && (
    <button
      type="button"
      onClick={() => {
        setLink(editor, words, '');
        onClose();
      }}
    >
      {say(first === 'claim' ? 'unmark' : 'unlink')}
    </button>
  );
  return (
    <Dialog title={say(first === 'claim' ? 'claim' : 'link')} hint={first === 'claim' ? say('claimHint') : undefined} onClose={onClose} onDone={finish} more={removal}>
      <div className="body-field">
        <label htmlFor={`${id}-words`}>{say('linkWords')}</label>
        <input id={`${id}-words`} value={words} readOnly={place.words !== ''} aria-invalid={mistake?.at === 'words'} aria-describedby={`${id}-words-mistake`} onChange={({ target: { value } }) => setWords(value)} />
        <Mistake id={`${id}-words-mistake`} words={mistake?.at === 'words' ? say(mistake.what) : undefined} />
      </div>
      {first !== 'claim' && (
        <fieldset className="body-choice">
          <legend>{say('linkTo')}</legend>
          {(['entry', 'address'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name={`${id}-kind`} checked={kind === each} onChange={() => setKind(each)} /> {say(each === 'entry' ? 'linkEntry' : 'linkAddress')}
            </label>
          ))}
        </fieldset>
      )}
      {kind === 'entry' && (
        <>
          <div className="body-field">
            <label htmlFor={`${id}-to`}>{say('kindOfEntry')}</label>
            <select id={`${id}-to`} value={to} onChange={({ target: { value } }) => {
                setTo(kinds.find((each) => each === value) ?? to);
                setEntry('');
              }}>
              {kinds.map((each) => <option key={each} value={each}>{models[each].singular[language]}</option>)}
            </select>
          </div>
          <div className="body-field">
            <label htmlFor={`${id}-entry`}>{say('search')}</label>
            <EntrySearch id={`${id}-entry`} kind={to} value={entry} onChange={setEntry} />
          </div>
        </>
      )}
      {kind === 'address' && (
        <div className="body-field">
          <label htmlFor={`${id}-address`}>{say('address')}</label>
          <input id={`${id}-address`} inputMode="url" value={address} aria-invalid={mistake?.at === 'target'} aria-describedby={`${id}-address-hint`} onChange={({ target: { value } }) => setAddress(value)} />
          <small id={`${id}-address-hint`} className="body-hint">{say('addressHint')}</small>
        </div>
      )}
      {kind === 'claim' && <ClaimChoice value={claim} onChange={setClaim} />}
      <p role="alert" className="body-mistake">{mistake?.at === 'target' && say(mistake.what)}</p>
    </Dialog>
  );
}

function ClaimChoice({ value, onChange }: { readonly value: number; readonly onChange: (claim: number) => void }) {
  const desk = useDesk();
  const say = useSay();
  const name = useId();
  const [claims, setClaims] = useState<readonly Claim[]>();
  useEffect(() => {
    void desk.claims().then(setClaims, () => setClaims([]));
  }, [desk]);
  return (
    <fieldset className="body-choice">
      <legend>{say('claimOf')}</legend>
      {claims === undefined && <p>{say('searching')}</p>}
      {claims?.length === 0 && <p>{say('noClaims')}</p>}
      {claims?.map(({ number, statement }) => (
        <label key={number}>
          <input type="radio" name={name} checked={value === number} onChange={() => onChange(number)} /> {number}. {statement}
        </label>
      ))}
    </fieldset>
  );
}

function partsOf(address: string): { readonly scheme: ModelName | undefined; readonly rest: string } {
  const at = address.indexOf(':');
  return { scheme: kinds.find((each) => each === address.slice(0, at)), rest: address.slice(at + 1) };
}

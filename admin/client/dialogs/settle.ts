import { createElement as h, useMemo, useState, type SubmitEvent } from 'react';
import { models, type Field } from '../../../src/model/index.ts';
import { joinedText, piecesOf, type Choice, type Conflict, type Piece } from '../conflict.ts';
import { language, say } from '../words.ts';
import { open } from './open.ts';

/** Both texts side by side: the editor chooses piece by piece. Gives each file as it shall be, or nothing if it was put off. */
export async function settle(conflicts: readonly Conflict[]): Promise<ReadonlyMap<string, string> | undefined> {
  return open<ReadonlyMap<string, string>>(words.title(), (answer) => h(Settling, { conflicts, answer }));
}

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly answer: (joined: ReadonlyMap<string, string>) => void;
}

function Settling({ conflicts, answer }: Props) {
  const files = useMemo(() => conflicts.map((conflict) => ({ path: conflict.path, pieces: piecesOf(conflict) })), [conflicts]);
  const [choices, choose] = useState<ReadonlyMap<Piece, Choice>>(() => new Map(files.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.changedBy ? [[piece, piece.changedBy]] : [])))));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    answer(new Map(files.map(({ path, pieces }) => [path, joinedText(path, pieces, (piece) => choices.get(piece) ?? 'mine')])));
  };
  return h(
    'form',
    { onSubmit: submit },
    h('h2', null, words.title()),
    h('p', null, words.text()),
    files.map(({ path, pieces }) =>
      h(
        'section',
        { key: path, 'aria-label': titleOf(path) },
        h('h3', null, titleOf(path)),
        pieces.map((piece, place) => piece.mine !== piece.theirs && h(Difference, { key: place, name: `${path}:${place}`, legend: piece.field === undefined ? words.paragraph() : labelOf(path, piece.field), piece, choice: choices.get(piece), onChoose: (choice) => choose(new Map(choices).set(piece, choice)) })),
      ),
    ),
    h(
      'p',
      { className: 'newsroom-actions' },
      h('button', { type: 'submit' }, say({ it: 'Salva il testo unito', en: 'Save the joined text' })),
      h('button', { type: 'button', onClick: (event) => event.currentTarget.closest('dialog')?.close() }, say({ it: 'Torna al mio testo', en: 'Go back to my text' })),
    ),
  );
}

interface DifferenceProps {
  readonly name: string;
  readonly legend: string;
  readonly piece: Piece;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

function Difference({ name, legend, piece, choice, onChoose }: DifferenceProps) {
  const option = (value: Choice, text: string, shown?: string) =>
    h(
      'label',
      { className: 'newsroom-side' },
      h('span', null, h('input', { type: 'radio', name, value, required: true, checked: choice === value, onChange: () => onChoose(value) }), ` ${text}`),
      shown !== undefined && h('span', { className: 'newsroom-text' }, shown === '' ? h('i', null, words.nothing()) : shown),
    );
  return h(
    'fieldset',
    null,
    h('legend', null, legend),
    h('div', { className: 'newsroom-sides' }, option('mine', words.mine(), piece.mine), option('theirs', words.theirs(), piece.theirs)),
    piece.field === undefined && piece.mine !== '' && piece.theirs !== '' && option('both', words.both()),
  );
}

/** The language of a text, or the name of a list. */
function titleOf(path: string): string {
  const [, locale] = /\.([a-z]{2,3})\.mdx$/.exec(path) ?? [];
  const name = locale === undefined ? (path.split('/').at(-1) ?? path) : (new Intl.DisplayNames([language()], { type: 'language' }).of(locale) ?? locale);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function labelOf(path: string, field: string): string {
  const model = Object.values(models).find(({ folder }) => path.startsWith(`content/${folder}/`));
  const label = model === undefined ? undefined : new Map(Object.entries<Field>(model.fields)).get(field)?.label;
  return label === undefined ? field : say(label);
}

const words = {
  title: () => say({ it: 'Qualcun altro ha salvato questa voce prima di te', en: 'Somebody else saved this entry before you' }),
  text: () => say({ it: 'Non è andato perso niente. Qui sotto ci sono solo le parti diverse: dove una sola persona ha cambiato, la scelta è già fatta; nelle altre scegli tu. Si salva il testo unito.', en: 'Nothing is lost. Below are only the parts that differ: where one person made the change, the choice is made already; in the others it is yours. What is saved is the joined text.' }),
  mine: () => say({ it: 'Il tuo', en: 'Yours' }),
  theirs: () => say({ it: 'Quello già salvato', en: 'The one that is saved' }),
  both: () => say({ it: 'Tutti e due, uno dopo l’altro', en: 'Both, one after the other' }),
  paragraph: () => say({ it: 'Nel testo', en: 'In the text' }),
  nothing: () => say({ it: 'niente', en: 'nothing' }),
};

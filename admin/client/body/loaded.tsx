import { useState } from 'react';
import type { EditorLanguage } from '../../../src/model/words.ts';
import type { ControlProps } from './control.tsx';
import { deskOf } from './decap-desk.ts';
import { Editor } from './editor.tsx';

/** Gives what must be mended in a text before it can be saved, if anything. */
export type MistakeIn = (text: string) => string | undefined;

interface Props {
  readonly language: EditorLanguage;
  readonly value: string;
  readonly props: () => ControlProps;
  readonly onReady: (mistakeIn: MistakeIn) => void;
}

/** The editor in Decap's page: all that comes only when a text is opened. */
export default function Loaded({ language, value, props, onReady }: Props) {
  const [desk] = useState(() => deskOf(language, props));
  return <Editor id={props().forID} value={value} desk={desk} onChange={(text) => props().onChange(text)} onReady={onReady} />;
}

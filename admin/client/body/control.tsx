import { Component, lazy, Suspense, type ReactNode } from 'react';
import type { EditorLanguage } from '../../../src/model/words.ts';
import type { DecapProps } from './decap-desk.ts';
import type { MistakeIn } from './loaded.tsx';

export interface ControlProps extends DecapProps {
  readonly value: string | undefined;
  readonly classNameWrapper: string;
  readonly onChange: (value: string) => void;
  readonly setActiveStyle: () => void;
  readonly setInactiveStyle: () => void;
}

/** The editor weighs more than the rest of the page: it comes when a text is opened. */
const Loaded = lazy(() => import('./loaded.tsx'));

const waiting = { it: 'Apro il testo…', en: 'Opening the text…' };
const failed = { it: 'L’editor non si è caricato. Il testo è qui, così com’è.', en: 'The editor did not load. The text is here, as it is.' };

/** The text of an entry, as a field of Decap. */
export class BodyControl extends Component<ControlProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };
  #mistakeIn: MistakeIn = () => undefined;

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  /** Decap asks this too, and knows of no state. */
  override shouldComponentUpdate({ value }: ControlProps, { hasFailed }: { readonly hasFailed: boolean } = this.state): boolean {
    return value !== this.props.value || hasFailed !== this.state.hasFailed;
  }

  /** What Decap asks before it saves, without saying of whom. */
  readonly isValid = (): boolean | { readonly error: { readonly type: string; readonly message: string } } => {
    const mistake = this.#mistakeIn(this.props.value ?? '');
    return mistake === undefined || { error: { type: 'CUSTOM', message: mistake } };
  };

  readonly #props = (): ControlProps => this.props;
  readonly #ready = (mistakeIn: MistakeIn): void => {
    this.#mistakeIn = mistakeIn;
  };

  override render(): ReactNode {
    const { forID, value = '', classNameWrapper, config, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const language: EditorLanguage = config.locale === 'it' ? 'it' : 'en';
    if (this.state.hasFailed)
      return (
        <>
          <p role="alert">{failed[language]}</p>
          <textarea id={forID} className={classNameWrapper} rows={24} value={value} onChange={({ target }) => onChange(target.value)} />
        </>
      );
    return (
      <div className={classNameWrapper} style={{ padding: 0 }} onFocus={setActiveStyle} onBlur={setInactiveStyle}>
        <Suspense fallback={<p role="status" style={{ padding: '1rem' }}>{waiting[language]}</p>}>
          <Loaded language={language} props={this.#props} value={value} onReady={this.#ready} />
        </Suspense>
      </div>
    );
  }
}

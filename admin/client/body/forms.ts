import { createContext, useContext } from 'react';
import type { Filled } from './filled.ts';

/** Opens the form of a block, over the text. */
export type OpenForm = (block: Filled, done: (block: Filled) => void) => void;
export const FormContext = createContext<OpenForm>(() => undefined);
export const useForm = (): OpenForm => useContext(FormContext);

/** Says something to whoever does not see what happened. */
export const TellContext = createContext<(words: string) => void>(() => undefined);
export const useTell = (): ((words: string) => void) => useContext(TellContext);

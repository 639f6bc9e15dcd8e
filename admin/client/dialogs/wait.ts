import { createElement as h, useEffect } from 'react';
import { say } from '../words.ts';
import { open } from './open.ts';

interface Obstacle {
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly href: string; readonly text: string };
  /** Whether it has gone. */
  readonly isGone: () => Promise<boolean>;
}

const often = 3000;

function Waiting({ title, text, link, isGone, answer }: Obstacle & { readonly answer: (goOn: boolean) => void }) {
  useEffect(() => {
    const look = () => void isGone().then((gone) => gone && answer(true));
    const timer = setInterval(look, often);
    addEventListener('online', look);
    addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      removeEventListener('online', look);
      removeEventListener('focus', look);
    };
  }, []);
  return h(
    'div',
    null,
    h('h2', null, title),
    h('p', null, text),
    h(
      'p',
      { className: 'newsroom-actions' },
      link && h('a', { href: link.href, target: '_blank' }, link.text),
      h('button', { type: 'button', onClick: () => answer(true) }, say({ it: 'Riprova adesso', en: 'Try again now' })),
      h('button', { type: 'button', onClick: () => answer(false) }, say({ it: 'Torna a scrivere', en: 'Go back to writing' })),
    ),
  );
}

const waiting = new Map<string, Promise<boolean>>();

/** Waits until what is in the way has gone: once, for all that it is in the way of. Says whether to go on. */
async function wait(obstacle: Obstacle): Promise<boolean> {
  const already = waiting.get(obstacle.title);
  if (already) return already;
  const answered = open<boolean>(obstacle.title, (answer) => h(Waiting, { ...obstacle, answer })).then((goOn) => goOn ?? false);
  waiting.set(obstacle.title, answered);
  void answered.then(() => waiting.delete(obstacle.title));
  return answered;
}

const status = () => fetch('/api/me').then(({ status: of }) => of, () => 0);

/** The server cannot be reached. */
export const waitForConnection = (): Promise<boolean> =>
  wait({
    title: say({ it: 'La redazione non risponde', en: 'The newsroom does not answer' }),
    text: say({ it: 'Quello che hai scritto è conservato in questo browser e non va perso. Appena la connessione torna, si va avanti da soli.', en: 'What you have written is kept in this browser and is not lost. As soon as the connection is back, this goes on by itself.' }),
    isGone: async () => (await status()) !== 0,
  });

/** The session has ended. */
export const waitForSignIn = (): Promise<boolean> =>
  wait({
    title: say({ it: 'Devi entrare di nuovo', en: 'You have to sign in again' }),
    text: say({ it: 'La tua sessione è finita. Quello che hai scritto resta qui: entra in un’altra finestra, e poi si va avanti da dove eri.', en: 'Your session has ended. What you have written stays here: sign in in another window, and this goes on from where you were.' }),
    link: { href: '/admin/sign-in/', text: say({ it: 'Entra', en: 'Sign in' }) },
    isGone: async () => (await status()) === 200,
  });

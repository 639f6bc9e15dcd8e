import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * Opens a dialog over the page, and ends with what is answered. The browser keeps the focus in it, gives it back
 * afterwards, and closes it with the Escape key, which answers `undefined`.
 */
export function open<T>(label: string, draw: (answer: (value: T) => void) => ReactNode): Promise<T | undefined> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'newsroom-dialog';
    dialog.setAttribute('aria-label', label);
    document.body.append(dialog);
    const root = createRoot(dialog);
    let answered: T | undefined;
    dialog.addEventListener('close', () => {
      root.unmount();
      dialog.remove();
      resolve(answered);
    });
    root.render(
      draw((value) => {
        answered = value;
        dialog.close();
      }),
    );
    dialog.showModal();
  });
}

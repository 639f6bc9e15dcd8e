import { createRoot } from 'react-dom/client';
import { Editor } from '../../../admin/client/body/editor.tsx';
import type { Desk } from '../../../admin/client/body/desk.ts';

/** A newsroom with nothing in it. */
const desk: Desk = {
  language: 'it',
  isChecked: true,
  word: (key) => key,
  entries: () => Promise.resolve([]),
  claims: () => Promise.resolve([]),
  files: () => [],
  picture: () => Promise.resolve(undefined),
  stage: (file) => file.name,
  upload: () => Promise.resolve(),
};

interface OpenText {
  /** All that the editor has given on since the text was opened, the last at the end. */
  readonly changes: string[];
  readonly close: () => void;
}

/** Opens a text in an editor of its own, once it can be written in. */
async function openText(text: string): Promise<OpenText> {
  const place = document.createElement('main');
  document.body.append(place);
  const changes: string[] = [];
  const root = createRoot(place);
  root.render(<Editor id="text" value={text} desk={desk} onChange={(value) => changes.push(value)} onReady={() => undefined} />);
  while (!place.querySelector('textarea, [contenteditable=true] > *')) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 60));
  return {
    changes,
    close() {
      root.unmount();
      place.remove();
    },
  };
}

declare global {
  interface Window {
    openText: typeof openText;
  }
}
window.openText = openText;

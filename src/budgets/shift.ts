import type { Budget } from './budget.ts';

export const shift: Budget = {
  name: { it: 'spostamento della pagina mentre arriva', en: 'movement of the page while it comes' },
  remedy: {
    it: 'Qualcosa si è mosso sotto gli occhi del lettore: dai a ogni immagine larghezza e altezza, e a ciò che arriva dopo il suo posto.',
    en: 'Something moved under the reader’s eyes: give every picture its width and height, and what comes later its place.',
  },
  say: (amount) => amount.toFixed(3),
  *weigh({ visits }) {
    for (const { page, kind, width, shift: amount, moved } of visits) yield { page, kind, amount, most: 0, part: `${width} px: ${moved.join(', ')}` };
  },
};

import { blocks } from '../../../src/model/blocks/index.ts';
import type { EditorLanguage } from '../../../src/model/words.ts';
import type { Problem } from '../../../src/ingest/problem.ts';
import { capital } from './complaints.ts';
import { readBlock } from './filled.ts';
import { blocksOf } from './meaning.ts';
import { say } from './phrases.ts';

/** A problem of a text in one sentence, with the place as whoever sees no lines would say it. */
export function sentenceFor(text: string, { line, reason, remedy }: Problem, language: EditorLanguage): string {
  return `${placeOf(text, line, language)}: ${reason[language]}. ${capital(remedy[language])}`;
}

function placeOf(text: string, line: number, language: EditorLanguage): string {
  try {
    const block = blocksOf(text).find(({ node: { position } }) => position && position.start.line <= line && line <= position.end.line);
    const filled = block && readBlock(block.node, text);
    if (filled) return `${say(language, 'near')} «${blocks[filled.name].label[language]}»`;
    const words = block?.source.replace(/[^\p{L}\p{N}’'.,;:!?-]+/gu, ' ').trim().split(' ').slice(0, 6).join(' ');
    if (words) return `${say(language, 'near')} «${words}…»`;
  } catch {
    // A text that cannot be read has lines, and nothing else.
  }
  return `${say(language, 'line')} ${line}`;
}

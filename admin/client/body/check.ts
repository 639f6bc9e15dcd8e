import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { readBody, type Parse } from '../../../src/ingest/body.ts';
import { sheet, type Problem } from '../../../src/ingest/problem.ts';
import { parse } from './dialect.ts';

/** Everything the site would refuse in a text, in its own words: the same reader, over the editor's parser. */
export function problemsIn(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (text.trim() !== '') readBody(text, 1, sheet(problems, '', ''), toTree);
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What is never stored, not even in a draft. */
export const isDangerous = ({ rank }: Problem): boolean => rank === 'unsafe' || rank === 'unreadable';

const toTree: Parse = (text) => toHast(parsed(text), { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'] });

function parsed(text: string): Root {
  try {
    return parse(text);
  } catch (error) {
    const { line = 1, column = 1, reason = String(error) } = error instanceof Error ? (error as Error & { line?: number; column?: number; reason?: string }) : {};
    throw new Error(`${line}:${column}: ${reason}`, { cause: error });
  }
}

import type { Root, RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { mdxExpressionFromMarkdown, mdxExpressionToMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown, mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdxjs-esm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import {
  fromMarkdown,
  gfmStrikethrough,
  gfmStrikethroughFromMarkdown,
  gfmStrikethroughToMarkdown,
  gfmTable,
  gfmTableFromMarkdown,
  gfmTableToMarkdown,
  gfmTaskListItem,
  gfmTaskListItemFromMarkdown,
  gfmTaskListItemToMarkdown,
  toMarkdown,
  type FromMarkdown,
  type ToMarkdown,
} from './parsers.ts';

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
export type Writing = Omit<ToMarkdown, 'extensions'>;

/** What texts are written in: Markdown with tables, and blocks. Code is only recognised, never read. */
export const syntax = [gfmTable(), gfmStrikethrough(), gfmTaskListItem(), mdxJsx(), mdxExpression(), mdxMd()];
export const fromSyntax: readonly FromMarkdown[] = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown(), mdxJsxFromMarkdown(), mdxExpressionFromMarkdown()];

/** A line that begins so is code to the site, wherever a paragraph could begin. */
const code = /^(?:import|export)(?![\p{L}\p{N}_-])/u;
const codeInLine = '(?![\\p{L}\\p{N}_-])';
export const toSyntax: readonly ToMarkdown[] = [
  gfmTableToMarkdown({ tablePipeAlign: false }),
  gfmStrikethroughToMarkdown(),
  gfmTaskListItemToMarkdown(),
  mdxJsxToMarkdown(),
  mdxExpressionToMarkdown(),
  {
    // Whoever looks for tags before the parser does would see one behind a backslash.
    handlers: { text: ({ value }: Text, _parent, state, info) => state.safe(value, { ...info, encode: ['<'] }) },
    unsafe: [
      { atBreak: true, character: 'i', after: `mport${codeInLine}` },
      { atBreak: true, character: 'e', after: `xport${codeInLine}` },
    ],
  },
];

/** Reads a text. Throws where a tag is not whole. */
export function parse(text: string): Root {
  const root = fromMarkdown(text, { extensions: syntax, mdastExtensions: [...fromSyntax] });
  return { ...root, children: root.children.map((node) => asCode(node, text)) };
}

/** The parser knows no imports and exports: to the site they are code all the same. */
function asCode(node: RootContent, text: string): RootContent {
  const written = node.type === 'paragraph' ? sourceOf(node, text) : '';
  return node.position && code.test(written) ? { type: 'mdxjsEsm', value: written, position: node.position } : node;
}

export const write = (root: Root, writing: Writing): string => toMarkdown(root, { ...writing, extensions: [...toSyntax] });

export type Span = readonly [start: number, end: number];

/** Where a node stands in the text that it was read from. */
export function spanOf({ position }: Pick<RootContent, 'position'>): Span {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
export const sourceOf = (node: Pick<RootContent, 'position'>, text: string): string => text.slice(...spanOf(node));

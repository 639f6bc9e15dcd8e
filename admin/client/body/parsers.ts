/**
 * The Markdown packages that MDXEditor itself uses, so that a text is compared by the very parser that the editor has.
 * Decap brings versions of the same names that are years older, which take their place at the top of `node_modules/`.
 */
export { fromMarkdown, type Extension as FromMarkdown } from '../../../node_modules/@mdxeditor/editor/node_modules/mdast-util-from-markdown/index.js';
export { toMarkdown, type Options as ToMarkdown } from '../../../node_modules/@mdxeditor/editor/node_modules/mdast-util-to-markdown/index.js';
export { gfmTable } from '../../../node_modules/@mdxeditor/editor/node_modules/micromark-extension-gfm-table/index.js';
export { gfmTableFromMarkdown, gfmTableToMarkdown } from '../../../node_modules/@mdxeditor/editor/node_modules/mdast-util-gfm-table/index.js';
export { gfmStrikethrough } from '../../../node_modules/@mdxeditor/editor/node_modules/micromark-extension-gfm-strikethrough/index.js';
export { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from '../../../node_modules/@mdxeditor/editor/node_modules/mdast-util-gfm-strikethrough/index.js';
export { gfmTaskListItem } from '../../../node_modules/@mdxeditor/editor/node_modules/micromark-extension-gfm-task-list-item/index.js';
export { gfmTaskListItemFromMarkdown, gfmTaskListItemToMarkdown } from '../../../node_modules/@mdxeditor/editor/node_modules/mdast-util-gfm-task-list-item/index.js';

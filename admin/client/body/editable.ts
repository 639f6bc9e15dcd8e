import type { Nodes, RootContent } from 'mdast';

const words = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'break']);
/** What is kept whole inside a line. */
const kept = new Set(['image', 'imageReference', 'linkReference', 'html', 'mdxJsxTextElement', 'mdxTextExpression']);

export const isKept = ({ type }: Nodes): boolean => kept.has(type);

const isLine = (node: Nodes): boolean => isKept(node) || (words.has(node.type) && (!('children' in node) || node.children.every(isLine)));

/** Whether the editor can change a block of a text as prose. Any other is a card. */
export function isEditable(node: RootContent): boolean {
  switch (node.type) {
    case 'paragraph':
      return node.children.every(isLine);
    case 'heading':
      return node.depth > 1 && node.depth < 5 && node.children.every(isLine);
    case 'blockquote':
      return node.children.length === 1 && node.children[0]?.type === 'paragraph' && isEditable(node.children[0]);
    case 'list':
      return (
        node.spread !== true &&
        (node.start ?? 1) === 1 &&
        node.children.every(
          ({ checked, spread, children: [first, second, third] }) =>
            typeof checked !== 'boolean' && spread !== true && first?.type === 'paragraph' && isEditable(first) && third === undefined && (second === undefined || (second.type === 'list' && isEditable(second))),
        )
      );
    case 'thematicBreak':
      return true;
    default:
      return false;
  }
}

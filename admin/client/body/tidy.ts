import type { Nodes, PhrasingContent, Root } from 'mdast';

/** What the editor holds as it is to be written: without the empty lines and the loose ends of somebody still typing. */
export const tidy = (root: Root): Root => ({ ...root, children: tidied(root.children) });

const tidied = <T extends Nodes>(nodes: readonly T[]): T[] => nodes.map(tidyNode).filter((node) => !isEmpty(node));
const isEmpty = (node: Nodes): boolean => (node.type === 'paragraph' || node.type === 'blockquote' || node.type === 'list') && node.children.length === 0;

function tidyNode<T extends Nodes>(node: T): T {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { ...node, children: trimmed(node.children) };
    case 'blockquote': {
      // The editor holds the words of a quotation without a paragraph around them.
      const children: readonly Nodes[] = node.children;
      const loose = children.filter(isWords);
      return { ...node, children: tidied<Nodes>(loose.length > 0 ? [{ type: 'paragraph', children: loose }] : children) };
    }
    case 'list':
    case 'listItem':
      return { ...node, children: node.children.map((child: Nodes) => tidyNode(child)) };
    default:
      return node;
  }
}

const isWords = (node: Nodes): node is PhrasingContent => ['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'break', 'html'].includes(node.type);

/** Words without white space at either end, where it would have to be written as code. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all = nodes.map((node, place) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (place === 0 || nodes[place - 1]?.type === 'break') value = value.replace(/^[ \t\n]+/, '');
    if (place === nodes.length - 1 || nodes[place + 1]?.type === 'break') value = value.replace(/[ \t\n]+$/, '');
    return { ...node, value };
  });
  const words = all.filter((node) => node.type !== 'text' || node.value !== '');
  const isLoose = (node: PhrasingContent | undefined) => node?.type === 'break';
  if (words.length === all.length && !isLoose(words[0]) && !isLoose(words.at(-1))) return words;
  return trimmed(words.filter((node, place) => !(isLoose(node) && (place === 0 || place === words.length - 1))));
}

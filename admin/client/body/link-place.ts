import { $createLinkNode, $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import { $createTextNode, $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';

/** Where a link is, or where one is to be made. */
export interface LinkPlace {
  /** The words that bear it, or ''. */
  readonly words: string;
  /** Where it leads, or ''. */
  readonly address: string;
}

export function $linkAround(): LinkNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  return $isLinkNode(link) ? link : undefined;
}

export const linkAt = (editor: LexicalEditor): LinkPlace =>
  editor.getEditorState().read(() => {
    const link = $linkAround();
    return link ? { words: link.getTextContent(), address: link.getURL() } : { words: $getSelection()?.getTextContent() ?? '', address: '' };
  });

/** Makes the link, changes it, or takes it away where the address is ''. */
export function setLink(editor: LexicalEditor, words: string, address: string): void {
  editor.update(() => {
    const link = $linkAround();
    if (link && address === '') {
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    } else if (link) link.setURL(address);
    else if (address !== '') {
      const selection = $getSelection() ?? $getRoot().selectEnd();
      if ($isRangeSelection(selection) && !selection.isCollapsed()) $toggleLink(address);
      else selection.insertNodes([$createLinkNode(address).append($createTextNode(words))]);
    }
  });
  setTimeout(() => editor.focus());
}

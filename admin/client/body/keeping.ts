import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $generateNodesFromDOM } from '@lexical/html';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  FORMAT_TEXT_COMMAND,
  KEY_TAB_COMMAND,
  PASTE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $createCardNode } from './nodes.tsx';
import { cleaned } from './paste.ts';

interface Options {
  readonly isInBlock: boolean;
  readonly addPictures: (files: readonly File[]) => void;
}

/** Keeps out of a text what a text cannot have, however it comes: by a key, by pasting or by dropping. */
export function keepToTheText(editor: LexicalEditor, { isInBlock, addPictures }: Options): void {
  // Tab goes on to the next control, as everywhere; items are moved in and out with the buttons.
  editor.registerCommand(KEY_TAB_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL);
  editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => format !== 'bold' && format !== 'italic', COMMAND_PRIORITY_CRITICAL);
  editor.registerCommand(
    DRAG_DROP_PASTE,
    (files) => {
      if (!isInBlock) addPictures(files);
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
  editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = event instanceof ClipboardEvent ? event.clipboardData : null;
      const html = data?.getData('text/html') ?? '';
      const selection = $getSelection();
      if (data === null || html === '' || selection === null || isOurs(data.getData('application/x-lexical-editor'))) return false;
      const page = cleaned(html, isInBlock);
      if (page.body.textContent.trim() === '') return false;
      event.preventDefault();
      $insertGeneratedNodes(editor, $generateNodesFromDOM(editor, page), selection);
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}

/** Whether it was copied from a text of this newsroom. */
function isOurs(copied: string): boolean {
  try {
    return (JSON.parse(copied) as { namespace?: unknown }).namespace === 'cappello';
  } catch {
    return false;
  }
}

/** Puts a block after the paragraph in which the editor last wrote, or in its place if it is empty, and goes on under it. */
export function insertBlock(editor: LexicalEditor, source: string): void {
  editor.update(() => {
    const selection = $getSelection();
    const at = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : (selection?.getNodes()[0]?.getTopLevelElement() ?? $getRoot().getLastChild());
    const card = $createCardNode(source);
    if (!at) $getRoot().append(card);
    else if ($isParagraphNode(at) && at.getChildren().every((node) => $isTextNode(node) && node.getTextContent().trim() === '')) at.replace(card);
    else at.insertAfter(card);
    const next = card.getNextSibling();
    if ($isElementNode(next)) next.selectStart();
    else {
      const paragraph = $createParagraphNode();
      card.insertAfter(paragraph);
      paragraph.select();
    }
  });
  // Once the window in which it was filled in has given back the keyboard.
  setTimeout(() => editor.focus());
}

import { $isListItemNode, $isListNode, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $findMatchingParent } from '@lexical/utils';
import { $createParagraphNode, $getSelection, $isRangeSelection, CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW, FORMAT_TEXT_COMMAND, INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { useDesk, useSay } from './desk.ts';
import type { LinkKind } from './link-dialog.tsx';
import { $linkAround } from './link-place.ts';
import { Sign } from './sign.tsx';

interface Props {
  readonly isInBlock: boolean;
  readonly onLink: (kind: LinkKind) => void;
  readonly onBlock: () => void;
  readonly onPhoto: () => void;
}

type Kind = 'paragraph' | 'h2' | 'h3' | 'h4' | 'quote';
const kinds: readonly Kind[] = ['paragraph', 'h2', 'h3', 'h4', 'quote'];

interface State {
  readonly kind: Kind | 'list' | 'other';
  readonly list: 'bullet' | 'number' | undefined;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Where the words around the cursor lead. */
  readonly link: string | undefined;
}
const atRest: State = { kind: 'paragraph', list: undefined, isBold: false, isItalic: false, link: undefined };

/** What can be done with the words: all of it by a button that says what it does. */
export function Toolbar({ isInBlock, onLink, onBlock, onPhoto }: Props) {
  const [editor] = useLexicalComposerContext();
  const { isChecked } = useDesk();
  const say = useSay();
  const { kind, list, isBold, isItalic, link } = useStateOf(editor);
  const { canUndo, canRedo } = useHistoryOf(editor);
  const setKind = (chosen: Kind) => {
    editor.update(() => $setBlocksType($getSelection(), () => (chosen === 'paragraph' ? $createParagraphNode() : chosen === 'quote' ? $createQuoteNode() : $createHeadingNode(chosen))));
    editor.focus();
  };
  const toggleList = (type: 'bullet' | 'number') => {
    const command = type === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
    editor.dispatchCommand(list === type ? REMOVE_LIST_COMMAND : command, undefined);
  };
  const isClaim = link?.startsWith('claim:') ?? false;
  return (
    <div role="toolbar" aria-label={say('tools')} className="body-bar">
      <button type="button" aria-label={say('undo')} title={`${say('undo')} (Ctrl+Z)`} disabled={!canUndo} onClick={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}><Sign>↶</Sign></button>
      <button type="button" aria-label={say('redo')} title={`${say('redo')} (Ctrl+Y)`} disabled={!canRedo} onClick={() => editor.dispatchCommand(REDO_COMMAND, undefined)}><Sign>↷</Sign></button>
      {!isInBlock && (
        <select aria-label={say('kind')} value={kind} onChange={({ target: { value } }) => setKind(kinds.find((each) => each === value) ?? 'paragraph')}>
          {kinds.map((each) => <option key={each} value={each}>{say(each)}</option>)}
          {kind === 'list' && <option value="list" disabled>{say('list')}</option>}
          {kind === 'other' && <option value="other" disabled>{say('other')}</option>}
        </select>
      )}
      <button type="button" aria-label={say('bold')} title={`${say('bold')} (Ctrl+B)`} aria-pressed={isBold} onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}><b aria-hidden="true">B</b></button>
      <button type="button" aria-label={say('italic')} title={`${say('italic')} (Ctrl+I)`} aria-pressed={isItalic} onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')}><i aria-hidden="true">I</i></button>
      <button type="button" aria-label={say('bullets')} title={say('bullets')} aria-pressed={list === 'bullet'} onClick={() => toggleList('bullet')}><Sign>•—</Sign></button>
      <button type="button" aria-label={say('numbers')} title={say('numbers')} aria-pressed={list === 'number'} onClick={() => toggleList('number')}><Sign>1—</Sign></button>
      {list !== undefined && (
        <>
          <button type="button" aria-label={say('deeper')} title={say('deeper')} onClick={() => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)}><Sign>⇥</Sign></button>
          <button type="button" aria-label={say('shallower')} title={say('shallower')} onClick={() => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)}><Sign>⇤</Sign></button>
        </>
      )}
      <button type="button" aria-pressed={link !== undefined && !isClaim} onClick={() => onLink('entry')}>{say('link')}</button>
      {isChecked && <button type="button" aria-pressed={isClaim} onClick={() => onLink('claim')}>{say('claim')}</button>}
      {!isInBlock && (
        <>
          <button type="button" onClick={onPhoto}>{say('photo')}</button>
          <button type="button" onClick={onBlock}>+ {say('block')}</button>
        </>
      )}
      {link !== undefined && <small className="body-target">→ {link}</small>}
    </div>
  );
}

function useStateOf(editor: LexicalEditor): State {
  const [state, setState] = useState(atRest);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const now = editorState.read($state);
        setState((before) => (now === undefined || JSON.stringify(now) === JSON.stringify(before) ? before : now));
      }),
    [editor],
  );
  return state;
}

function $state(): State | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const node = selection.anchor.getNode();
  const top = node.getTopLevelElement();
  const item = $findMatchingParent(node, $isListItemNode);
  const list = item?.getParent();
  const type = $isListNode(list) ? list.getListType() : undefined;
  const kind = $isHeadingNode(top) ? kinds.find((each) => each === top.getTag()) : kinds.find((each) => each === top?.getType());
  return { kind: $isListNode(top) ? 'list' : (kind ?? 'other'), list: type === 'check' ? undefined : type, isBold: selection.hasFormat('bold'), isItalic: selection.hasFormat('italic'), link: $linkAround()?.getURL() };
}

function useHistoryOf(editor: LexicalEditor): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const [canUndo, setCanUndo] = useState(false);
  const [canRedo, setCanRedo] = useState(false);
  useEffect(() => editor.registerCommand(CAN_UNDO_COMMAND, (can) => (setCanUndo(can), false), COMMAND_PRIORITY_LOW), [editor]);
  useEffect(() => editor.registerCommand(CAN_REDO_COMMAND, (can) => (setCanRedo(can), false), COMMAND_PRIORITY_LOW), [editor]);
  return { canUndo, canRedo };
}

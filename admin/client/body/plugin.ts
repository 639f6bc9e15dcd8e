import {
  addExportVisitor$,
  addImportVisitor$,
  addLexicalNode$,
  addMdastExtension$,
  exportLexicalTreeToMdast,
  exportVisitors$,
  realmPlugin,
  rootEditor$,
  syntaxExtensions$,
  type LexicalExportVisitor,
  type MdastImportVisitor,
} from '@mdxeditor/editor';
import { $createQuoteNode } from '@lexical/rich-text';
import { $createLineBreakNode, $createTextNode, $getRoot, $isElementNode, $isLineBreakNode, type LexicalEditor, type LexicalNode, type LineBreakNode } from 'lexical';
import type { Blockquote, Nodes, Root, Text } from 'mdast';
import { fromSyntax, sourceOf, syntax, write, type Writing } from './dialect.ts';
import { isEditable, isKept } from './editable.ts';
import { meaningOf, unwrapped } from './meaning.ts';
import { $createCardNode, $createPillNode, CardNode, PillNode } from './nodes.tsx';
import { tidy } from './tidy.ts';

interface Options {
  /** The text as it is opened, whose parts keep their source. */
  readonly text: string;
  /** What the editor would give back with another meaning. */
  readonly locked: ReadonlySet<string>;
  readonly writing: Writing;
  readonly onReady: (editor: LexicalEditor, written: () => string) => void;
}

function $append(parent: LexicalNode, node: LexicalNode): void {
  if ($isElementNode(parent)) parent.append(node);
}

/** Teaches MDXEditor what texts are written in: what it cannot change as prose becomes a card or a pill with its source. */
export const dialect = realmPlugin<Options>({
  init(realm, options) {
    if (!options) return;
    const { text, locked } = options;
    realm.pubIn({
      [syntaxExtensions$]: [...syntax],
      [addMdastExtension$]: [...fromSyntax],
      [addLexicalNode$]: [CardNode, PillNode],
      [addImportVisitor$]: [
        {
          priority: 100,
          testNode: 'root',
          visitNode({ mdastNode, lexicalParent, actions }) {
            const { children } = mdastNode as Root;
            for (const child of children) {
              const added = children.indexOf(child) === children.length - 1 && child.position === undefined;
              if (added || (isEditable(child) && !locked.has(meaningOf(child)))) actions.visitChildren({ type: 'root', children: [child] }, lexicalParent);
              else $append(lexicalParent, $createCardNode(sourceOf(child, text)));
            }
          },
        } satisfies MdastImportVisitor<Nodes>,
        { priority: 100, testNode: isKept, visitNode: ({ mdastNode, lexicalParent }) => $append(lexicalParent, $createPillNode(sourceOf(mdastNode, text))) } satisfies MdastImportVisitor<Nodes>,
        {
          priority: 90,
          testNode: 'blockquote',
          visitNode({ mdastNode, lexicalParent, actions }) {
            const quote = $createQuoteNode();
            $append(lexicalParent, quote);
            for (const paragraph of (mdastNode as Blockquote).children) actions.visitChildren(paragraph as never, quote);
          },
        } satisfies MdastImportVisitor<Nodes>,
        {
          priority: 90,
          testNode: (node: Nodes) => node.type === 'text' && node.value.includes('\n'),
          visitNode({ mdastNode, lexicalParent, actions }) {
            $append(lexicalParent, $createTextNode(unwrapped((mdastNode as Text).value)).setFormat(actions.getParentFormatting()));
          },
        } satisfies MdastImportVisitor<Nodes>,
        { priority: 90, testNode: 'break', visitNode: ({ lexicalParent }) => $append(lexicalParent, $createLineBreakNode()) } satisfies MdastImportVisitor<Nodes>,
      ],
      [addExportVisitor$]: [
        {
          priority: 100,
          testLexicalNode: (node: LexicalNode): node is CardNode | PillNode => node instanceof CardNode || node instanceof PillNode,
          visitLexicalNode({ lexicalNode, mdastParent, actions }) {
            actions.appendToParent(mdastParent, { type: 'html', value: lexicalNode.getSource() });
          },
        } satisfies LexicalExportVisitor<CardNode | PillNode, Nodes>,
        {
          priority: 90,
          testLexicalNode: $isLineBreakNode,
          visitLexicalNode({ mdastParent, actions }) {
            actions.appendToParent(mdastParent, { type: 'break' });
          },
        } satisfies LexicalExportVisitor<LineBreakNode, Nodes>,
      ],
    });
  },
  postInit(realm, options) {
    const editor = realm.getValue(rootEditor$);
    if (!editor || !options) return;
    const written = () =>
      editor.getEditorState().read(() => {
        // Whatever node MDXEditor begins with, it gives back a root.
        const root = exportLexicalTreeToMdast({ root: $getRoot(), visitors: realm.getValue(exportVisitors$), jsxComponentDescriptors: [], jsxIsAvailable: true });
        return write(tidy(root), options.writing);
      });
    options.onReady(editor, written);
  },
});

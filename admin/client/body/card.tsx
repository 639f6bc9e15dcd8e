import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createParagraphNode, $getNodeByKey, type NodeKey } from 'lexical';
import type { Nodes } from 'mdast';
import { useEffect, useMemo, useRef } from 'react';
import { blocks } from '../../../src/model/blocks/index.ts';
import { useDesk, useSay } from './desk.ts';
import { parse } from './dialect.ts';
import { EntryName } from './entry-name.tsx';
import { fieldsOf, readBlock, writeBlock, type Filled } from './filled.ts';
import { useForm, useTell } from './forms.ts';
import { $isCardNode } from './nodes.tsx';
import type { Phrase } from './phrases.ts';
import { Sign } from './sign.tsx';
import { Thumbnail } from './thumbnail.tsx';

interface Props {
  readonly source: string;
  readonly nodeKey: NodeKey;
}

type Move = 'up' | 'down';

/** A block among the paragraphs: what it is, what it holds, and what can be done with it. */
export function Card({ source, nodeKey }: Props) {
  const [editor] = useLexicalComposerContext();
  const { language } = useDesk();
  const say = useSay();
  const tell = useTell();
  const openForm = useForm();
  const block = useMemo(() => read(source), [source]);
  const card = useRef<HTMLDivElement>(null);
  // Keys that are pressed in the card must not reach the text around it, which listens to them natively.
  useEffect(() => {
    const { current } = card;
    const stay = (event: Event) => event.stopPropagation();
    current?.addEventListener('keydown', stay);
    return () => current?.removeEventListener('keydown', stay);
  }, []);

  const label = block ? blocks[block.name].label[language] : say(kindOf(source));
  const edit = () => {
    if (block)
      openForm(block, (filled) =>
        editor.update(() => {
          const node = $getNodeByKey(nodeKey);
          if ($isCardNode(node)) node.setSource(writeBlock(filled));
        }),
      );
  };
  const move = (way: Move) => {
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        const other = way === 'up' ? node?.getPreviousSibling() : node?.getNextSibling();
        if (!node || !other) return;
        if (way === 'up') other.insertBefore(node);
        else other.insertAfter(node);
      },
      { onUpdate: () => setTimeout(() => editor.getElementByKey(nodeKey)?.querySelector<HTMLElement>(`[data-move=${way}]`)?.focus()) },
    );
    tell(say('moved'));
  };
  const writeAbove = () => {
    editor.update(() => {
      const paragraph = $createParagraphNode();
      $getNodeByKey(nodeKey)?.insertBefore(paragraph);
      paragraph.select();
    });
    editor.focus();
  };
  const remove = () => {
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      const after = node?.getNextSibling() ?? node?.getPreviousSibling();
      if (after && !$isCardNode(after)) after.selectStart();
      else node?.insertBefore($createParagraphNode()).selectStart();
      node?.remove();
    });
    editor.focus();
    tell(say('removed'));
  };

  return (
    <div ref={card} role="group" className="body-card" aria-label={label} contentEditable={false}>
      <div>
        <strong>{label}</strong>
        <span className="body-tools">
          {block && Object.keys(fieldsOf(block.name)).length + Number(blocks[block.name].holds !== 'nothing') > 0 && <button type="button" onClick={edit} aria-label={`${say('edit')}: ${label}`}>{say('edit')}</button>}
          <button type="button" onClick={() => move('up')} data-move="up" aria-label={`${say('up')}: ${label}`} title={say('up')}><Sign>↑</Sign></button>
          <button type="button" onClick={() => move('down')} data-move="down" aria-label={`${say('down')}: ${label}`} title={say('down')}><Sign>↓</Sign></button>
          <button type="button" onClick={writeAbove} aria-label={`${say('above')}: ${label}`} title={say('above')}><Sign>¶↑</Sign></button>
          <button type="button" onClick={remove} aria-label={`${say('remove')}: ${label}`} title={say('remove')}><Sign>✕</Sign></button>
        </span>
      </div>
      {block ? (
        <Shown block={block} />
      ) : (
        <>
          <p className="body-hint">{say('kept')}</p>
          <pre>{source}</pre>
        </>
      )}
    </div>
  );
}

function read(source: string): Filled | undefined {
  const { children } = parse(source);
  return children[0] && children.length === 1 ? readBlock(children[0], source) : undefined;
}

function kindOf(source: string): Phrase {
  const type = parse(source).children[0]?.type;
  if (type === 'table') return 'table';
  if (type === 'list') return 'list';
  if (type === 'blockquote') return 'quote';
  return type?.startsWith('mdx') || type === 'code' ? 'code' : 'other';
}

/** The words of a text without their marks, a line for each paragraph. */
function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join(node.type === 'root' || node.type === 'list' ? '\n' : '') : '';
}

/** What a block holds, in short. */
function Shown({ block: { values, prose, items, name } }: { readonly block: Filled }) {
  const desk = useDesk();
  const fields = fieldsOf(name);
  const pictures = Object.entries(fields).flatMap(([field, { form }]) => (form.control === 'file' && form.kind === 'image' && values[field] ? [values[field]] : []));
  const words = Object.entries(fields).flatMap(([field, { form }]) => {
    const value = values[field];
    if (value === undefined || form.control === 'file' || form.control === 'relation') return [];
    return [form.control === 'choice' ? desk.word(`option.${form.of}.${value}`) : value];
  });
  const relations = Object.entries(fields).flatMap(([field, { form }]) => (form.control === 'relation' && values[field] ? [[form.to, values[field]] as const] : []));
  return (
    <div className="body-shown">
      {pictures.map((picture) => <Thumbnail key={picture} name={picture} />)}
      {relations.map(([kind, id]) => <EntryName key={kind} kind={kind} id={id} />)}
      {words.length > 0 && <p>{words.join(' · ')}</p>}
      {prose !== '' && <p className="body-words">{wordsOf(parse(prose))}</p>}
      {items.length > 0 && <ol>{items.map((item, place) => <li key={place}><Shown block={item} /></li>)}</ol>}
    </div>
  );
}

import { headingsPlugin, linkPlugin, listsPlugin, MDXEditor, quotePlugin, realmPlugin, addTopAreaChild$, thematicBreakPlugin } from '@mdxeditor/editor';
import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { mostUpload } from '../../upload-limits.ts';
import type { BlockName } from '../../../src/model/blocks/index.ts';
import { BlockForm } from './block-form.tsx';
import { BlockMenu } from './block-menu.tsx';
import { useDesk, useSay } from './desk.ts';
import { parse } from './dialect.ts';
import { empty, writeBlock, type Filled } from './filled.ts';
import { FormContext, TellContext, type OpenForm } from './forms.ts';
import { insertBlock, keepToTheText } from './keeping.ts';
import { LinkDialog, type LinkKind } from './link-dialog.tsx';
import { linkAt, type LinkPlace } from './link-place.ts';
import { inCommon, isEqual } from '../../align.ts';
import { blocksOf } from './meaning.ts';
import { translation } from './phrases.ts';
import { dialect } from './plugin.ts';
import { splice } from './splice.ts';
import { styleOf } from './style.ts';
import { Toolbar } from './toolbar.tsx';
import { refusalOf } from './upload.ts';

interface Props {
  readonly text: string;
  readonly label: string;
  readonly id?: string;
  readonly isInBlock?: boolean;
  readonly isInvalid?: boolean;
  readonly onChange: (text: string) => void;
  /** The editor would not give this text back as it is. */
  readonly onUnreadable: () => void;
}

/** How long somebody has stopped typing before their text is put together again. */
const pause = 300;
/** How often a text is opened again with what could not be held as cards. */
const mostTries = 3;
const nothing: ReadonlySet<string> = new Set();

const bar = realmPlugin<{ readonly Bar: () => React.ReactNode }>({ init: (realm, options) => options && realm.pub(addTopAreaChild$, options.Bar) });

/** A text as it will look, to be written in. It is given on only when it was changed, and only where it was changed. */
export function Visual({ text, label, id, isInBlock = false, isInvalid = false, onChange, onUnreadable }: Props) {
  const desk = useDesk();
  const say = useSay();
  const [opened, setOpened] = useState({ tries: 1, locked: nothing });
  const [form, setForm] = useState<{ readonly block: Filled; readonly done: (block: Filled) => void }>();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [link, setLink] = useState<{ readonly kind: LinkKind; readonly place: LinkPlace }>();
  const [told, setTold] = useState('');
  const editor = useRef<LexicalEditor>(undefined);
  const emit = useRef<{ flush: () => void }>({ flush: () => undefined });
  const change = useRef(onChange);
  const unreadable = useRef(onUnreadable);
  useEffect(() => {
    change.current = onChange;
    unreadable.current = onUnreadable;
  });
  useEffect(() => () => emit.current.flush(), []);

  const openForm: OpenForm = useCallback((block, done) => setForm({ block, done }), []);
  const insert = useCallback(
    (block: Filled) =>
      openForm(block, (filled) => {
        if (editor.current) insertBlock(editor.current, writeBlock(filled));
      }),
    [openForm],
  );
  const choose = (name: BlockName) => {
    setMenuOpen(false);
    if (name === 'Outcomes') {
      if (editor.current) insertBlock(editor.current, writeBlock(empty(name)));
    } else insert(empty(name));
  };
  const addPictures = useCallback(
    (files: readonly File[]) => {
      const right = files.filter((file) => refusalOf(file, 'image') === undefined);
      const photos = right.map((file): Filled => ({ ...empty('Photo'), values: { file: desk.stage(file) } }));
      const [first, ...rest] = photos;
      if (first) insert(rest.length === 0 ? first : { ...empty('Gallery'), items: photos });
      else if (files[0]) setTold(say(refusalOf(files[0], 'image') ?? 'wrongFile', { name: files[0].name, mb: mostUpload / 1e6 }));
    },
    [desk, insert, say],
  );
  const openLink = useCallback((kind: LinkKind) => {
    if (editor.current) setLink({ kind, place: linkAt(editor.current) });
  }, []);

  const plugins = useMemo(() => {
    const ready = (lexical: LexicalEditor, written: () => string) => {
      editor.current = lexical;
      let last = text;
      let isVerified = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const verify = () => {
        if (isVerified || (lexical.getEditorState().isEmpty() && text.trim() !== '')) return;
        isVerified = true;
        const lost = lostIn(text, written());
        if (lost.length === 0) return;
        if (opened.tries >= mostTries) unreadable.current();
        else setOpened({ tries: opened.tries + 1, locked: new Set([...opened.locked, ...lost]) });
      };
      const flush = () => {
        clearTimeout(timer);
        timer = undefined;
        const now = splice(text, written());
        if (now === last) return;
        last = now;
        change.current(now);
      };
      emit.current = { flush: () => timer !== undefined && flush() };
      lexical.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (!isVerified) verify();
        else if (dirtyElements.size + dirtyLeaves.size > 0) {
          clearTimeout(timer);
          timer = setTimeout(flush, last === text ? 0 : pause);
        }
      });
      keepToTheText(lexical, { isInBlock, addPictures });
      queueMicrotask(verify);
    };
    return [
      headingsPlugin({ allowedHeadingLevels: isInBlock ? [] : [2, 3, 4] }),
      listsPlugin(),
      quotePlugin(),
      thematicBreakPlugin(),
      linkPlugin({ disableAutoLink: true }),
      dialect({ text: text.trim(), locked: opened.locked, writing: styleOf(text), onReady: ready }),
      bar({ Bar: () => <Toolbar isInBlock={isInBlock} onLink={openLink} onBlock={() => setMenuOpen(true)} onPhoto={() => insert(empty('Photo'))} /> }),
    ];
  }, [text, opened, isInBlock, addPictures, openLink, insert]);

  return (
    <FormContext value={openForm}>
      <TellContext value={setTold}>
        <div className={isInBlock ? 'body-editor body-inner' : 'body-editor'} aria-invalid={isInvalid} role="group" aria-label={label} id={id} onBlur={() => emit.current.flush()}>
          <MDXEditor
            key={opened.tries}
            markdown={text}
            plugins={plugins}
            translation={translation(desk.language)}
            contentEditableClassName="body-text"
            lexicalTheme={{ text: { strikethrough: 'body-struck' } }}
            lexicalEditorNamespace="cappello"
            suppressHtmlProcessing
            spellCheck
          />
          <p role="status" className="body-told">{told}</p>
        </div>
        {form && <BlockForm block={form.block} onDone={form.done} onClose={() => setForm(undefined)} />}
        {isMenuOpen && <BlockMenu onChoose={choose} onClose={() => setMenuOpen(false)} />}
        {link && editor.current && <LinkDialog kind={link.kind} place={link.place} editor={editor.current} onClose={() => setLink(undefined)} />}
      </TellContext>
    </FormContext>
  );
}

/** What the editor does not give back with the meaning that it had. */
function lostIn(text: string, written: string): string[] {
  const meanings = (of: string) => blocksOf(of).map(({ meaning }) => meaning);
  const before = meanings(text);
  const kept = new Set(inCommon(before, meanings(written), isEqual).map(([place]) => place));
  return before.filter((_, place) => !kept.has(place));
}

export const isReadable = (text: string): boolean => {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
};

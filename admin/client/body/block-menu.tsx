import { blocks, type BlockName } from '../../../src/model/blocks/index.ts';
import { useDesk, useSay } from './desk.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly onChoose: (name: BlockName) => void;
  readonly onClose: () => void;
}

const names = (Object.keys(blocks) as BlockName[]).filter((name) => !blocks[name].inner);

/** The palette: every block with what it is for. */
export function BlockMenu({ onChoose, onClose }: Props) {
  const { language } = useDesk();
  const say = useSay();
  return (
    <Dialog title={say('insert')} onClose={onClose}>
      <ul className="body-palette">
        {names.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onChoose(name)}>
              <strong>{blocks[name].label[language]}</strong> <span>{blocks[name].hint[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

import { useState } from 'react';
import { mostSide, mostUpload } from '../../upload-limits.ts';
import { useDesk, useSay } from './desk.ts';
import { Thumbnail } from './thumbnail.tsx';
import { refusalOf } from './upload.ts';

interface Props {
  readonly id: string;
  readonly kind: 'image' | 'audio';
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

const endings = { image: /\.(?:jpe?g|png|webp|avif|tiff?)$/i, audio: /\.(?:mp3|m4a|ogg|opus)$/i };

/** A file from the computer, or one that lies beside the entry already. The limits are said before. */
export function FileField({ id, kind, value, onChange, ...said }: Props) {
  const desk = useDesk();
  const say = useSay();
  const [refusal, setRefusal] = useState<string>();
  const files = [...new Set([...desk.files(), ...(value === '' ? [] : [value])])].filter((name) => endings[kind].test(name));
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    const refused = refusalOf(file, kind);
    setRefusal(refused && say(refused, { name: file.name, mb: mostUpload / 1e6 }));
    if (refused === undefined) onChange(desk.stage(file));
  };
  return (
    <div className="body-file">
      {kind === 'image' && value !== '' && <Thumbnail name={value} />}
      <label className="body-choose">
        {say('chooseFile')}
        <input {...said} id={id} type="file" accept={kind === 'image' ? 'image/jpeg,image/png,image/webp,image/avif,image/tiff' : 'audio/*'} onChange={({ target }) => choose(target.files?.[0])} />
      </label>
      {files.length > 0 && (
        <label>
          {say('besideFile')}{' '}
          <select value={value} onChange={({ target }) => onChange(target.value)}>
            <option value="">{say('none')}</option>
            {files.map((name) => <option key={name} value={name}>{name}</option>)}
          </select>
        </label>
      )}
      <small className="body-hint">{say(kind === 'image' ? 'imageLimits' : 'audioLimits', { mb: mostUpload / 1e6, side: mostSide })}</small>
      <span role="alert" className="body-mistake">{refusal}</span>
    </div>
  );
}

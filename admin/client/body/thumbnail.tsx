import { useEffect, useState } from 'react';
import { useDesk } from './desk.ts';

/** A picture beside the entry, small. Its alternative text stands beside it. */
export function Thumbnail({ name }: { readonly name: string }) {
  const desk = useDesk();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let gone = false;
    void desk.picture(name).then((found) => {
      if (!gone) setAddress(found);
    });
    return () => {
      gone = true;
    };
  }, [desk, name]);
  return address === undefined ? <code>{name}</code> : <img src={address} alt="" className="body-thumbnail" />;
}

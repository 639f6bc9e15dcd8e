import { useEffect } from 'react';

interface Props {
  readonly onLogin: (credentials: object) => void;
}

/** Decap's door, which stands open: the server knows who comes. */
export function Entrance({ onLogin }: Props) {
  // Once, and not whenever Decap makes its function anew.
  useEffect(() => onLogin({}), []);
  return null;
}

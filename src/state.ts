/** How something stands, in a shape and a colour: a disc, a diamond, a square or a ring (`controls.css`). */
export type State = 'good' | 'warn' | 'bad' | 'none';

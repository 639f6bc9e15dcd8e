/** Numbers that say how large something is. */
export interface NumbersView {
  readonly label: string;
  readonly numbers: readonly NumberView[];
}

export interface NumberView {
  readonly value: string;
  readonly label: string;
}

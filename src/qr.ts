import { encode } from 'uqr';

/** A QR code to draw: black on white, on a square of `size` modules with its quiet zone. */
export interface Qr {
  readonly size: number;
  /** The black modules, as the path of an SVG. */
  readonly path: string;
}

/**
 * Readers need four white modules around a code (ISO/IEC 18004). At level M a label may lose 15 % to wear.
 * All masks read alike; comparing the eight would take eight times as long, for each of thousands of firms.
 */
const recipe = { border: 4, ecc: 'M', maskPattern: 0 } as const;

export function qrOf(text: string): Qr {
  const { size, data } = encode(text, recipe);
  const runs = data.flatMap((row, y) => [...row.map((isBlack) => (isBlack ? '1' : '0')).join('').matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`));
  return { size, path: runs.join('') };
}

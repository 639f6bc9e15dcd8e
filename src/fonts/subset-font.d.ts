declare module 'subset-font' {
  /** Cuts a font down to the characters of a text, and its axes to what is given. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2'; readonly variationAxes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>; readonly keepFeatures?: readonly string[] },
  ): Promise<Buffer>;
}

import { mdxToHast } from 'satteri';
import type { Parse } from './body.ts';

/** The parser that reads the texts of a site. */
export const parseMdx: Parse = (text) => mdxToHast(text, { features: { gfm: { footnotes: false }, frontmatter: false } });

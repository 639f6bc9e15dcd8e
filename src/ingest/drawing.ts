import sanitizeHtml from 'sanitize-html';
import type { Finding } from './problem.ts';
import { refusals } from './refusals.ts';

/** What a drawing is made of. Nothing here runs, moves, or shows what is not drawn in the file itself. */
const elements = ['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'clipPath', 'mask', 'pattern', 'linearGradient', 'radialGradient', 'stop'];

const attributes = [
  ...['xmlns', 'xmlns:xlink', 'xmlns:svg', 'version', 'id', 'class', 'lang', 'xml:space', 'xml:lang', 'role', 'aria-label', 'aria-labelledby', 'aria-hidden', 'data-name', 'style', 'href', 'xlink:href'],
  ...['viewBox', 'preserveAspectRatio', 'width', 'height', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'dx', 'dy', 'd', 'points', 'pathLength', 'transform', 'offset', 'enable-background', 'baseProfile'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'patternUnits', 'patternContentUnits', 'patternTransform', 'clipPathUnits', 'maskUnits', 'maskContentUnits'],
  ...['color', 'fill', 'fill-opacity', 'fill-rule', 'opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'stop-color', 'stop-opacity'],
  ...['clip-path', 'clip-rule', 'mask', 'display', 'visibility', 'overflow', 'vector-effect', 'shape-rendering', 'text-rendering', 'color-interpolation', 'paint-order', 'mix-blend-mode'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'text-anchor', 'dominant-baseline'],
];

const svg = 'http://www.w3.org/2000/svg';

/** A value may point into its own drawing, and nowhere else; CSS can write any of this with a backslash. */
const isForeign = (name: string, value: string): boolean =>
  (/^(?:xlink:)?href$/.test(name) && !value.startsWith('#')) || (name === 'xmlns' && value !== svg) || /\\|@|url\((?!\s*['"]?#)|image\(|image-set\(|javascript:/i.test(value);

/** Why a drawing is refused: it is published as it is, and whoever opens it by itself would run what is in it. */
export function drawingFault(bytes: Uint8Array, name: string): Finding | undefined {
  const text = textOf(bytes);
  if (text === undefined) return refusals.notADrawing(name);
  // Comments end here where they end in XML, whatever the parser thinks.
  const bare = text.replace(/^\s*<\?xml\s[^?]*\?>/, '').replaceAll(/<!--[\s\S]*?-->/g, '');
  const foreign = [/<[!?]\s*\S*/.exec(bare)?.[0] ?? []].flat();
  let root: string | undefined;
  sanitizeHtml(bare, {
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    allowedTags: elements,
    allowedAttributes: { '*': attributes },
    onOpenTag: (tag, values) => {
      root ??= values['xmlns'] === svg ? tag : '';
      if (!elements.includes(tag)) foreign.push(`<${tag}>`);
      for (const [attribute, value] of Object.entries(values)) if (!attributes.includes(attribute) || isForeign(attribute, value)) foreign.push(`${attribute}="${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`);
    },
  });
  if (foreign[0] !== undefined) return refusals.foreignInDrawing(name, foreign[0]);
  return root === 'svg' ? undefined : refusals.notADrawing(name);
}

/** Another encoding could hide from the check what a browser reads. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const encoding = /^\s*<\?xml\s[^?]*\bencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8';
    return encoding.toLowerCase() === 'utf-8' ? text : undefined;
  } catch {
    return undefined;
  }
}

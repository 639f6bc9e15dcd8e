import { parse, stringify } from 'yaml';
import { aligned, isEqual } from '../align.ts';

/** One piece of two texts: the same in both, or one that has to be chosen. */
export interface Piece {
  /** Where it belongs: a field by its name; nothing in the text. */
  readonly field?: string;
  readonly mine: string;
  readonly theirs: string;
  /** The only side that changed it. */
  readonly changedBy?: 'mine' | 'theirs';
}

export type Choice = 'mine' | 'theirs' | 'both';

/** A file that two people have changed since `before`. */
export interface Conflict {
  readonly path: string;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

interface Parts {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** The pieces of a file, in their order: fields, and then the paragraphs of the text. */
export function piecesOf({ path, before, mine, theirs }: Conflict): Piece[] {
  const [was, ours, other] = [before, mine, theirs].map((text) => partsOf(path, text)) as [Parts, Parts, Parts];
  const names = [...new Set([...Object.keys(other.fields), ...Object.keys(ours.fields)])];
  const fields = names.map((field): Piece => ({ field, ...sides(written(ours.fields[field]), written(other.fields[field]), (value) => value === written(was.fields[field])) }));
  const old = new Set(paragraphs(was.text));
  // Where a paragraph is missing, it was taken away by one if it was there, and else added by the other.
  const text = aligned(paragraphs(ours.text), paragraphs(other.text), isEqual).map(([one = '', another = '']) => sides(one, another, (paragraph, facing) => (paragraph === '' ? !old.has(facing) : old.has(paragraph))));
  return [...fields, ...text];
}

function sides(mine: string, theirs: string, wasThere: (value: string, facing: string) => boolean): Piece {
  const [kept, left] = [wasThere(mine, theirs), wasThere(theirs, mine)];
  return mine === theirs || kept === left ? { mine, theirs } : { mine, theirs, changedBy: kept ? 'theirs' : 'mine' };
}

/** The file that comes of choosing a side for each of its pieces. */
export function joinedText(path: string, pieces: readonly Piece[], choose: (piece: Piece) => Choice): string {
  const chosen = pieces.map((piece) => {
    const choice = piece.mine === piece.theirs ? 'mine' : choose(piece);
    return { ...piece, says: choice !== 'both' ? piece[choice] : piece.field === undefined ? `${piece.theirs}\n\n${piece.mine}` : piece.mine };
  });
  const fields = Object.fromEntries(chosen.flatMap(({ field, says }) => (field === undefined || says === '' ? [] : [[field, parse(says) as unknown]])));
  if (path.endsWith('.yml')) return stringify(path.includes('/lists/') ? { items: Object.values(fields) } : fields);
  const text = chosen.filter(({ field, says }) => field === undefined && says !== '').map(({ says }) => says);
  return `---\n${stringify(fields)}---\n${text.length > 0 ? `\n${text.join('\n\n')}\n` : ''}`;
}

/** A file in fields and text. A list of the site has a field for each of its items. */
function partsOf(path: string, source: string): Parts {
  if (path.endsWith('.yml')) {
    const values = record(parse(source));
    const items = values['items'];
    return { fields: path.includes('/lists/') && Array.isArray(items) ? Object.fromEntries(items.map((item: unknown, place) => [nameOf(item) ?? String(place), item])) : values, text: '' };
  }
  const [, fields = '', text = source] = /^---\n([\s\S]*?\n)?---[ \t]*\n?([\s\S]*)$/.exec(source) ?? [];
  return { fields: record(parse(fields)), text };
}

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {});
const nameOf = (item: unknown): string | undefined => {
  const { id } = record(item);
  return typeof id === 'string' ? id : undefined;
};
const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** A value as YAML, without what an editor left empty. */
const written = (value: unknown): string => (isEmpty(value) ? '' : stringify(JSON.parse(JSON.stringify(value, (_, inner: unknown) => (isEmpty(inner) ? undefined : inner))), { lineWidth: 0 }).trimEnd());

/** The paragraphs of a text; a block and a piece of code are one, with the empty lines in them. */
function paragraphs(text: string): string[] {
  const found: string[] = [];
  let open: RegExp | undefined;
  let piece: string[] = [];
  const end = () => {
    if (piece.length > 0) found.push(piece.join('\n'));
    piece = [];
  };
  for (const line of text.split('\n')) {
    const [, fence, name] = /^(?:(```+|~~~+)|<([A-Z]\w*)\b(?!.*(?:\/>|<\/\2>)\s*$))/.exec(line) ?? [];
    if (open === undefined && line.trim() === '') end();
    else piece.push(line);
    if (open?.test(line)) open = undefined;
    else if (open === undefined && (fence ?? name) !== undefined) open = fence === undefined ? new RegExp(`^(?:.*</${name ?? ''}>|\\s*/>)\\s*$`) : new RegExp(`^${fence}`);
  }
  end();
  return found;
}

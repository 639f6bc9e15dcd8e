import type { z } from 'zod';
import { explainIssue } from '../model/errors.ts';
import type { Fields } from '../model/index.ts';
import { fieldAt, isRecord, type Path } from '../model/walk.ts';
import type { Sheet } from './problem.ts';
import type { Places } from './yaml.ts';

/** Runs values through their schema; each issue goes to the sheet in the editor's words. `mine` says which paths this sheet answers for. */
export function validate<S extends z.ZodType>(schema: S, fields: Fields, data: unknown, at: Places, to: Sheet, mine: (path: Path) => boolean = () => true): z.output<S> | undefined {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  // Zod names all unknown keys of an object in one issue; each is reported at its own place.
  const issues: z.core.$ZodIssue[] = parsed.error.issues.flatMap((issue): z.core.$ZodIssue[] => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue]));
  const judged = new Set<string>();
  for (const issue of issues) {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    // Of several faults of one value, the first says enough.
    const place = JSON.stringify([path, unknown]);
    if (!mine(path) || judged.has(place)) continue;
    judged.add(place);
    const { field, labels } = fieldAt(fields, path);
    const value = valueAt(data, path);
    const known = field?.form.control === 'group' ? field.form.fields : fields;
    const explained = explainIssue(issue, value, field, Object.keys(known));
    const spot = unknown === undefined ? at.spot(path) : at.keySpot([...path, unknown]);
    const rank = unknown !== undefined ? 'structure' : value === undefined ? 'missing' : 'value';
    to.add({ rank, ...explained }, spot, path.length > 0 ? labels : undefined);
  }
  return undefined;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) value = typeof key === 'number' ? (Array.isArray(value) ? value[key] : undefined) : isRecord(value) ? value[key] : undefined;
  return value;
}

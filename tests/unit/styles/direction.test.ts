import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'src/styles';

/** Declarations that speak of the left and the right, where a language may begin on either side. */
function sided(css: string): string[] {
  const named = css.match(/(?:(?:margin|padding|border|inset)-(?:left|right)|(?:^|[\s;{])(?:left|right))\s*:[^;}]+|(?:text-align|float|clear)\s*:\s*(?:left|right)/g) ?? [];
  const uneven = Array.from(css.matchAll(/(?:padding|margin|inset)\s*:\s*([^;}]+)/g)).flatMap(([declaration, values = '']) => {
    const [, right, , left] = values.trim().split(/\s+(?![^(]*\))/);
    return left !== undefined && left !== right ? [declaration] : [];
  });
  return [...named, ...uneven].map((each) => each.trim());
}

test.each(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css')))('%s knows a beginning and an end, not a left and a right', (file) => {
  expect(sided(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
});

test('a left and a right are found', () => {
  expect(sided('a { margin-left: 1px; padding: 0 1rem 0 calc(1px + 2px); inset: 0 1px 0 1px; left: 2px } b { text-align: right }')).toEqual(['margin-left: 1px', 'left: 2px', 'text-align: right', 'padding: 0 1rem 0 calc(1px + 2px)']);
});

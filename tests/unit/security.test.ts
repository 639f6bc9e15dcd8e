import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerRules, headersAt, headersText } from '../../src/security/headers.ts';

test('a file of an editor gets the stricter policy, and all else that every file gets', () => {
  const [everywhere, media] = headerRules;
  expect(headersAt('/it/')).toEqual(everywhere?.headers);
  expect(headersAt('/media/emblem.svg')).toEqual({ ...everywhere?.headers, ...media?.headers });
  expect(headersAt('/media/emblem.svg')['Content-Security-Policy']).toMatch(/^default-src 'none'; (?!.*script)/);
});

test('the guide to hosting names every header as it is sent', () => {
  const guide = readFileSync('docs/hosting.md', 'utf8');
  for (const { headers } of headerRules) for (const [name, value] of Object.entries(headers)) expect(guide).toContain(`add_header ${name} "${value}" always;`);
});

test('hosts that read a file _headers are told the same', () => {
  for (const { under, headers } of headerRules) expect(headersText()).toContain(`${under}*\n${Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`);
});

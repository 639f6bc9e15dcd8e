import { refused } from './refusal.ts';

/** Deeper and in more parts than anything the newsroom's page sends. */
const deepest = 12;
const mostParts = 20_000;
const sign = { quote: 0x22, backslash: 0x5c, comma: 0x2c, openList: 0x5b, closeList: 0x5d, open: 0x7b, close: 0x7d } as const;

/** Reads JSON, having looked that it is neither nested absurdly nor in millions of parts, which would take all memory. */
export function parseJson(bytes: Buffer): unknown {
  if (!isModest(bytes)) throw refused.request('JSON');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refused.request('JSON');
  }
}

function isModest(bytes: Buffer): boolean {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case sign.quote:
        at = endOfString(bytes, at);
        break;
      case sign.openList:
      case sign.open:
        depth += 1;
        parts += 1;
        break;
      case sign.closeList:
      case sign.close:
        depth -= 1;
        break;
      case sign.comma:
        parts += 1;
    }
    if (depth > deepest || parts > mostParts) return false;
  }
  return true;
}

/** Where the string ends that begins at a quotation mark: at the next one with an even number of backslashes before it. */
function endOfString(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(sign.quote, start + 1); end !== -1; end = bytes.indexOf(sign.quote, end + 1)) {
    let before = end - 1;
    while (bytes[before] === sign.backslash) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return bytes.length;
}

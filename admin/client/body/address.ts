/** An address as it is stored, or nothing if it is none. */
export function wholeAddress(written: string): string | undefined {
  const address = written.trim();
  if (/^[^\s@:/]+@[^\s@]+\.[^\s@]+$/.test(address)) return `mailto:${address}`;
  const whole = /^(?:https?:|mailto:|tel:|#)/i.test(address) ? address : `https://${address}`;
  if (/^(?:mailto:|tel:|#)\S/i.test(whole)) return whole;
  return URL.canParse(whole) && new URL(whole).hostname.includes('.') && !/\s/.test(whole) ? whole : undefined;
}

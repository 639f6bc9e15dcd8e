export const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

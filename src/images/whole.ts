import { closeSync, openSync, readSync } from 'node:fs';

/** A PNG's last chunk, with its length and sum (PNG, 11.2.5). */
const pngEnd = Buffer.from('0000000049454e44ae426082', 'hex');

/**
 * Whether a derivative of ours is there from beginning to end, from a few of its bytes: each format says in its head how
 * long it is, or ends in a mark. A file that a crash cut short, emptied or left full of zeros is not.
 */
export function isWhole(path: string, size: number): boolean {
  const file = openSync(path, 'r');
  try {
    const read = (at: number, length: number) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    const head = read(0, 12);
    switch (path.slice(path.lastIndexOf('.') + 1)) {
      case 'jpg':
        return head.readUInt16BE(0) === 0xffd8 && read(size - 2, 2).readUInt16BE(0) === 0xffd9;
      case 'png':
        return head.readUInt32BE(0) === 0x89504e47 && read(size - pngEnd.length, pngEnd.length).equals(pngEnd);
      case 'webp':
        return head.toString('latin1', 8) === 'WEBP' && head.readUInt32LE(4) + 8 === size && !isBlank(read(size - 16, 16));
      case 'avif': {
        if (head.toString('latin1', 4, 8) !== 'ftyp') return false;
        let at = 0;
        while (at < size) at += Math.max(read(at, 4).readUInt32BE(0), 8);
        return at === size && !isBlank(read(size - 16, 16));
      }
      default:
        return false;
    }
  } finally {
    closeSync(file);
  }
}

const isBlank = (bytes: Buffer) => bytes.every((byte) => byte === 0);

import sharp from 'sharp';
import { Chance } from './chance.ts';

/** How many pictures are painted; the others are copies with another number in a comment, and so other bytes. */
const painted = 24;
const sizes = [640, 720, 800, 960, 1200, 1600] as const;

/**
 * Paints pictures of soft colours, 640 to 1600 pixels wide (`tiny`: 8), and gives a function from a
 * number to the bytes of a JPEG that no other number has.
 */
export async function paintings(tiny: boolean): Promise<(number: number) => Buffer> {
  const pictures = await Promise.all(Array.from({ length: tiny ? 1 : painted }, (_, number) => paint(number, tiny ? 8 : (sizes[number % sizes.length] ?? 640))));
  return (number) => {
    const picture = pictures[number % pictures.length];
    if (!picture) throw new Error('No picture was painted');
    const comment = Buffer.alloc(8);
    comment.writeUInt16BE(0xfffe, 0);
    comment.writeUInt16BE(6, 2);
    comment.writeUInt32BE(number, 4);
    // After the two bytes with which a JPEG begins (ITU-T T.81, B.2.4.5: comments).
    return Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)]);
  };
}

/** A few dozen colours, enlarged until they run into one another. */
async function paint(seed: number, width: number): Promise<Buffer> {
  const chance = new Chance(seed + 1);
  const [columns, rows] = [12, 9];
  const colours = Buffer.from(Array.from({ length: columns * rows * 3 }, () => chance.whole(20, 240)));
  return sharp(colours, { raw: { width: columns, height: rows, channels: 3 } }).resize({ width, kernel: 'cubic' }).jpeg({ quality: 82 }).toBuffer();
}

import { readFile, writeFile } from 'node:fs/promises';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980, 00:00: the first date that a zip file can hold. */
const DATE = 0x0021;

/**
 * Gives every file of a zip file the same valid date. WXT writes month 0 and day 0 (seen in 0.21.4), which is no date:
 * programs show 30 November 1979, or refuse it.
 */
export async function setZipDates(file: string): Promise<void> {
  const zip = await readFile(file);
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  let entry = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(entry) !== ENTRY) throw new Error(`${file} has no entry at ${entry}`);
    const local = zip.readUInt32LE(entry + 42);
    zip.writeUInt32LE(DATE << 16, entry + 12);
    zip.writeUInt32LE(DATE << 16, local + 10);
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + zip.readUInt16LE(entry + at), 0);
  }
  await writeFile(file, zip);
}

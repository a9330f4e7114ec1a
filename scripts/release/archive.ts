import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** A file in a zip file. */
export interface Entry {
  /** Its path, with slashes. */
  name: string;
  /** ISO 8601, without a zone, as zip files have it. Month and day are 00 where the file says so. */
  date: string;
  content: Buffer;
}

const END = Buffer.from('PK\x05\x06', 'latin1');
const STORED = 0;

/** The files in a zip file, in its order. Reads what this project writes: no encryption, under 4 GB. */
export function readArchive(file: string): Entry[] {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(END);
  if (end < 0) throw new Error(`${file} is no zip file`);
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const lengthOfName = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + lengthOfName),
      date: dateOf(zip.readUInt16LE(at + 14), zip.readUInt16LE(at + 12)),
      content: contentOf(zip, at),
    });
    at += 46 + lengthOfName + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42);
  const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(begin, begin + zip.readUInt32LE(entry + 20));
  return zip.readUInt16LE(entry + 10) === STORED ? packed : inflateRawSync(packed);
}

function dateOf(date: number, time: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [1980 + (date >> 9), two((date >> 5) & 15), two(date & 31)].join('-');
  return `${day}T${[time >> 11, (time >> 5) & 63, (time & 31) * 2].map(two).join(':')}`;
}

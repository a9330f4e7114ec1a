import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Bytes, Known } from './known.ts';
import { findPeers } from './peers.ts';

/** What a page of Calendar gets of each peer: of what is on this machine, else what was noted. Prints which of both. */
export async function peerBytes(): Promise<Map<Known['id'], Bytes>> {
  const { peers, missing } = await findPeers();
  const measured = peers.map(async ({ id, name, title, scripts }): Promise<[Known['id'], Bytes]> => {
    console.log(`${name} is ${title}.`);
    return [id, sizesOf(Buffer.concat(await Promise.all(scripts.map((path) => readFile(path)))))];
  });
  const noted = missing.map(({ id, name, noted }): [Known['id'], Bytes] => {
    console.log(`${name} as noted of ${noted.version}: it is not in the folder PEERS.`);
    return [id, noted];
  });
  return new Map([...(await Promise.all(measured)), ...noted]);
}

/** Bytes of code, as it is and gzipped. */
export const sizesOf = (code: Buffer): Bytes => ({ raw: code.length, gzipped: gzipSync(code).length });

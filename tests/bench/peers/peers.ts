import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Contender } from '../insert/contenders.ts';
import { known, type Known } from './known.ts';

/** A peer whose unpacked extension is on this machine. */
export interface Peer extends Contender {
  id: Known['id'];
  label: string;
  /** Its own name and version. */
  title: string;
  /** Paths of the scripts that every page of Calendar gets. */
  scripts: string[];
}

interface Manifest {
  name: string;
  version: string;
  default_locale?: string;
  content_scripts: { matches: string[]; js: string[] }[];
}

/** Finds the peers in the folder that the environment variable `PEERS` names, each in a folder called by its id. */
export async function findPeers(): Promise<{ peers: Peer[]; missing: Known[] }> {
  const folder = resolve(process.env.PEERS ?? '');
  const isThere = ({ id }: Known) => existsSync(join(folder, id, 'manifest.json'));
  return {
    peers: await Promise.all(known.filter(isThere).map((peer) => read(peer, join(folder, peer.id)))),
    missing: known.filter((peer) => !isThere(peer)),
  };
}

async function read({ id, name, label }: Known, extension: string): Promise<Peer> {
  const manifest: Manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const scripts = manifest.content_scripts
    .filter(({ matches }) => matches.some((match) => match.startsWith('https://calendar.google.com/')))
    .flatMap(({ js }) => js.map((path) => join(extension, path)));
  const title = `${await ownName(manifest, extension)} ${manifest.version}`;
  return { id, name, label, extension, title, scripts };
}

/** The name in the manifest, in its default language where it is a key. */
async function ownName({ name, default_locale = '' }: Manifest, extension: string): Promise<string> {
  const [, key] = /^__MSG_(.+)__$/.exec(name) ?? [];
  if (key === undefined) return name;
  const path = join(extension, '_locales', default_locale, 'messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(await readFile(path, 'utf8'));
  return messages[key]?.message ?? name;
}

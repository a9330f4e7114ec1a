import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ContentScript {
  js: readonly string[];
  world?: 'MAIN';
  run_at?: 'document_start';
}

/** Writes an extension for Gmail with these content scripts and files into `folder`; gives the folder. */
export async function writeExtension(
  folder: string,
  scripts: readonly ContentScript[],
  files: Readonly<Record<string, string>>,
  background?: string,
): Promise<string> {
  const matches = ['https://mail.google.com/*'];
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    permissions: ['scripting'],
    host_permissions: matches,
    ...(background !== undefined && { background: { service_worker: background } }),
    content_scripts: scripts.map((script) => ({ matches, ...script })),
  };
  await mkdir(folder, { recursive: true });
  const all = { ...files, 'manifest.json': JSON.stringify(manifest) };
  await Promise.all(Object.entries(all).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { readArchive } from './archive.ts';
import { run } from './command.ts';
import { OUTPUT, packageNames } from './packages.ts';

/** What reviewers are told to run. */
export const REVIEWERS_COMMAND = 'npm ci && npm run build:firefox';

/**
 * Does what a reviewer of a store does: unpacks the sources somewhere else, builds them by the command that
 * `store/README.md` names, and makes the packages again.
 * @returns the differences, each as a file's path; empty if every byte is the same
 */
export async function repeat(version: string): Promise<string[]> {
  const names = packageNames(version);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'permalinks-sources-')));
  try {
    await unpack(join(OUTPUT, names.sources), folder);
    run(REVIEWERS_COMMAND, folder);
    const unlike = differingFiles(join(OUTPUT, names.firefox), join(folder, OUTPUT, 'firefox-mv2'));
    run('npm run zip', folder);
    const zips = Object.values(names).filter(
      (name) => !readFileSync(join(OUTPUT, name)).equals(readFileSync(join(folder, OUTPUT, name))),
    );
    return [...unlike, ...zips];
  } finally {
    await rm(folder, { recursive: true, maxRetries: 3 });
  }
}

async function unpack(file: string, folder: string): Promise<void> {
  for (const { name, content } of readArchive(file)) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** The files of a zip file that a folder does not have, or has with another content. */
function differingFiles(file: string, folder: string): string[] {
  const isSame = (path: string, content: Buffer) => {
    try {
      return readFileSync(path).equals(content);
    } catch {
      return false;
    }
  };
  return readArchive(file)
    .filter(({ name, content }) => !isSame(join(folder, name), content))
    .map(({ name }) => name);
}

import { execFileSync, spawnSync } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';

/** Runs a command of the shell with the programs of a folder's packages, its output in ours. Ends the process if it fails. */
export function run(command: string, folder = '.'): void {
  const bin = join(folder, 'node_modules/.bin');
  const { status } = spawnSync(command, {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${resolve(bin)}${delimiter}${process.env.PATH ?? ''}` },
  });
  if (status !== 0) quit(`“${command}” has failed: see above.`);
}

/** The lines that git writes. Without a repository: none. */
export function git(...args: string[]): string[] {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')
      .filter(Boolean);
  } catch {
    return [];
  }
}

export function quit(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

import { spawnSync } from 'node:child_process';

/** @param {string} sentence */
export const say = (sentence) => console.log(sentence);

/**
 * Runs a program, its output in ours, and tells whether it ended well.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ timeoutMs?: number, env?: NodeJS.ProcessEnv }} [options]
 */
export function succeeds(program, args, { timeoutMs, env } = {}) {
  const { status } = spawnSync(program, args, { stdio: 'inherit', timeout: timeoutMs, env });
  return status === 0;
}

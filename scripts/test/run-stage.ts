import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { add, hasPassed, none, type Counts } from './counts.ts';
import type { Stage } from './stages.ts';

export interface Outcome {
  counts: Counts;
  /** All that the stage's commands wrote. */
  output: string;
}

/** Runs a stage to its end, whatever happens in it. */
export async function runStage({ commands, atOnce = false, env, report }: Stage): Promise<Outcome> {
  if (report) await rm(report.file, { force: true });
  const outcomes: Outcome[] = [];
  if (atOnce) outcomes.push(...(await Promise.all(commands.map((command) => run(command, env)))));
  else for (const command of commands) outcomes.push(await run(command, env));
  const ended = outcomes.map(({ counts }) => counts).reduce(add, none);
  const output = outcomes.map(({ output }) => output).join('');
  if (!report) return { counts: ended, output };
  const counted = await count(report);
  // A runner that ends badly without a failed test has failed all the same.
  const unsaid = hasPassed(counted) ? ended.failed : 0;
  return { counts: { ...counted, failed: counted.failed + unsaid }, output };
}

async function run(command: string, env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(`(${command}) 2>&1`, { shell: true, env: { ...process.env, ...env } });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { counts: code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 }, output };
}

/** A report that cannot be read is a failure. */
async function count({ file, count }: NonNullable<Stage['report']>): Promise<Counts> {
  try {
    return count(await readFile(file, 'utf8'));
  } catch {
    return { ...none, failed: 1 };
  }
}

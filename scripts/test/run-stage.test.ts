import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { none, type Counts } from './counts.ts';
import { runStage } from './run-stage.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stage-'));
  file = join(folder, 'report.json');
});
afterEach(() => rm(folder, { recursive: true }));

const parse = (json: string) => JSON.parse(json) as Counts;
const run = (...commands: string[]) => runStage({ name: 'a stage', commands, env: { REPORT: file } });
const runWithReport = (command: string) =>
  runStage({ name: 'a stage', commands: [command], env: { REPORT: file }, report: { file, count: parse } });
const writing = (counts: Partial<Counts>) => `echo '${JSON.stringify({ ...none, ...counts })}' > "$REPORT"`;

it('each command counts as a test, whatever became of the one before', async () => {
  const { counts, output } = await run('echo one', 'exit 3', 'echo three >&2');
  expect(counts).toEqual({ ...none, passed: 2, failed: 1 });
  expect(output).toBe('one\nthree\n');
});

it('commands may run at once, and what they write stays in their order', async () => {
  const met = join(folder, 'met');
  const commands = [`until [ -e ${met} ]; do :; done; echo one`, `touch ${met}; echo two`, 'exit 3'];
  const { counts, output } = await runStage({ name: 'a stage', commands, atOnce: true });
  expect(counts).toEqual({ ...none, passed: 2, failed: 1 });
  expect(output).toBe('one\ntwo\n');
});

it.each<[string, string, Partial<Counts>]>([
  ['what its runner reports', writing({ passed: 5 }), { passed: 5 }],
  [
    'a failure where the runner ended badly and reports none',
    `${writing({ passed: 5 })}; exit 1`,
    { passed: 5, failed: 1 },
  ],
  ['no second failure where it reports one', `${writing({ failed: 2 })}; exit 1`, { failed: 2 }],
  ['no failure for a flaky test', writing({ flaky: ['a'] }), { flaky: ['a'] }],
  ['a failure where there is no report', 'true', { failed: 1 }],
  ['a failure where the report cannot be read', 'echo nonsense > "$REPORT"', { failed: 1 }],
])('a stage with a report counts %s', async (_, command, expected) => {
  expect((await runWithReport(command)).counts).toEqual({ ...none, ...expected });
});

it('the report of an earlier run is not taken for that of this one', async () => {
  await writeFile(file, JSON.stringify({ ...none, passed: 9 }));
  expect((await runWithReport('true')).counts).toEqual({ ...none, failed: 1 });
});

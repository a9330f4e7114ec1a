import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'wxt';
import { startSandbox } from '../../../sandbox/start.ts';
import { start, team } from './contender.ts';
import { type Crowd, measureCrowd, reportCrowds } from './crowd.ts';
import { alarmToNotification, frameToNotification, idleHour, startToSeen } from './measure.ts';
import { writeNaive } from './naive.ts';
import { report, type Result } from './report.ts';

const counts = [1, 100, 10_000];
/** So much of an idle hour is lived, and the rest reckoned. */
const MINUTES = 20;
const rounds = Number(process.argv[2] ?? 25);
/** How many guests come and go at once; with the argument `crowd` nothing else is measured. */
const crowds = [50, 200, 800];
const onlyCrowds = process.argv[2] === 'crowd';

const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
const sandbox = await startSandbox();
const { eyeson } = sandbox;
await build({ root: new URL('../../..', import.meta.url).pathname, outDir: folder });
const ours = await start({
  folder,
  sandbox,
  build: join(folder, 'chrome-mv3'),
  name: 'this extension',
});
const naive = await start({
  folder,
  sandbox,
  build: await writeNaive(join(folder, 'naive')),
  name: 'one poll a room',
});

/** Measures both with so many rooms of which one is used, each while the other knows of none and asks nothing. */
async function measure(count: number): Promise<Result> {
  console.log(`… with ${count} rooms`);
  eyeson.reset();
  eyeson.addTeam(team);
  const ids = Array.from(
    { length: count },
    (_, n) => eyeson.addRoom({ key: team.key, name: `Room ${n}` }).id,
  );
  const used = ids[Math.floor(count / 2)] ?? '';
  await ours.know(ids);
  const frame = await frameToNotification(ours, sandbox, used, rounds);
  const alarm = await alarmToNotification(ours, sandbox, used, rounds);
  const hour = await idleHour(ours, sandbox, MINUTES);
  await ours.know([]);
  await naive.know(ids);
  // What takes the naive way minutes is done once, and that its guests wait as long for is clear without.
  const isMuch = count > 1000;
  const naiveAlarm = isMuch ? [] : await alarmToNotification(naive, sandbox, used, rounds);
  const naiveHour = await idleHour(naive, sandbox, isMuch ? 1 : MINUTES);
  await naive.know([]);
  return {
    rooms: count,
    frame,
    alarm: { ours: alarm, naive: naiveAlarm },
    hour: { ours: hour, naive: naiveHour },
  };
}

try {
  const results: Result[] = [];
  for (const count of onlyCrowds ? [] : counts) results.push(await measure(count));
  eyeson.reset();
  eyeson.addTeam(team);
  const { id } = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await ours.know([id]);
  const started = onlyCrowds ? [] : await startToSeen(ours, sandbox, id, 5);
  const measured: Crowd[] = [];
  for (const guests of crowds)
    measured.push(await measureCrowd(ours, sandbox, { roomId: id, guests, times: 5 }));
  const met = [onlyCrowds || report(results, started), reportCrowds(measured)];
  process.exitCode = met.every(Boolean) ? 0 : 1;
} finally {
  for (const { extension } of [ours, naive]) {
    await extension.close();
    await extension.desktop.close();
  }
  await sandbox.close();
  await rm(folder, { recursive: true, maxRetries: 5 });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'wxt';
import { startSandbox } from '../../../sandbox/start.ts';
import { end, type Host, start } from './host.ts';
import { memory, open } from './measure.ts';
import { report, type Result } from './report.ts';

const rounds = Number(process.argv[2] ?? 25);

const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
const sandbox = await startSandbox();
await build({ root: new URL('../../..', import.meta.url).pathname, outDir: folder });
const place = { folder, build: join(folder, 'chrome-mv3'), sandbox };
const hosts: Host[] = [];

async function measured(name: string, rooms: number): Promise<Result> {
  const host = await start(name, rooms, place);
  hosts.push(host);
  console.log(`… ${name} rooms are there`);
  return { host, openings: [], memory: { popup: 0, worker: 0 } };
}

try {
  const results = {
    few: await measured('10', 10),
    again: await measured('10 again', 10),
    some: await measured('1,000', 1000),
    many: await measured('10,000', 10_000),
  };
  const all = Object.values(results);
  // The first opening fills the browser's caches.
  for (const { host } of all) await open(host);
  for (let round = 0; round < rounds; round += 1) {
    // There and back, so that none is always the first.
    for (const { host, openings } of round % 2 === 0 ? all : all.toReversed())
      openings.push(await open(host));
  }
  for (const result of all) result.memory = await memory(result.host);
  process.exitCode = report(results) ? 0 : 1;
} finally {
  for (const host of hosts) await end(host);
  await sandbox.close();
  await rm(folder, { recursive: true, maxRetries: 5 });
}

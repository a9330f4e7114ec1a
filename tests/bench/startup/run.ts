import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'wxt';
import { startSandbox } from '../../../sandbox/start.ts';
import { end, start } from '../rooms/host.ts';
import { report } from './report.ts';
import { openings } from './openings.ts';

const rounds = Number(process.argv[2] ?? 25);

const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
const sandbox = await startSandbox();
await build({ root: new URL('../../..', import.meta.url).pathname, outDir: folder });
const ours = join(folder, 'chrome-mv3');
// The least that an extension's page can show: one row, by a script.
await writeFile(join(ours, 'empty.html'), '<!doctype html><script type="module" src="empty.js"></script>');
await writeFile(
  join(ours, 'empty.js'),
  "const row = document.createElement('p'); row.dataset.room = ''; row.textContent = 'Room'; document.body.append(row);",
);
const host = await start('10', 10, { folder, build: ours, sandbox });
try {
  report(await openings(host.extension, rounds));
} finally {
  await end(host);
  await sandbox.close();
  await rm(folder, { recursive: true, maxRetries: 5 });
}

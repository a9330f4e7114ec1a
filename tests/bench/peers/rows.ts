import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../../sandbox/start.ts';
import { BenchBrowser } from '../insert/bench-browser.ts';
import { floorAndProduct } from '../insert/contenders.ts';
import type { Row } from '../row.ts';
import { measureBursts } from './bursts.ts';
import { measureButtons } from './buttons.ts';
import { findPeers } from './peers.ts';

/** How soon the button is in an event, and what the content scripts cost Calendar: this extension's beside its peers'. */
export async function rows(): Promise<Row[]> {
  const { peers, missing } = await findPeers();
  for (const { name, title } of peers) console.log(`${name} is ${title}.`);
  for (const { id, name, source } of missing)
    console.log(
      `Not measured: ${name}; its rows are left out. With PEERS=folder, folder/${id} is ${source}.`,
    );
  const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
  const sandbox = await startSandbox();
  const browsers: BenchBrowser[] = [];
  try {
    for (const contender of [...(await floorAndProduct(folder)), ...peers])
      browsers.push(await BenchBrowser.start(contender, folder, sandbox.port));
    return [...(await measureButtons(browsers, peers)), ...(await measureBursts(browsers, peers))];
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await sandbox.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  }
}

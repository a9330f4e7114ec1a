import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startSandbox } from '../../../sandbox/start.ts';
import { BenchBrowser } from './bench-browser.ts';
import { contenders } from './contenders.ts';
import { measureAppearing, measureMemory, measureMutations, openBusyMail } from './measure.ts';
import { report, type Results } from './report.ts';

const rounds = Number(process.argv[2] ?? 15);

/** Measures every contender in turn, round by round, so that what else the machine does hits all alike. */
async function measure(browsers: readonly BenchBrowser[]): Promise<Results> {
  const results: Results = new Map(
    browsers.map(({ id }) => [id, { withBody: [], late: [], mutations: [], left: undefined }]),
  );
  for (let round = 0; round < 3; round += 1) {
    for (const browser of browsers.filter(({ id }) => id !== 'none')) {
      results.get(browser.id)?.withBody.push(...(await measureAppearing(browser, 0, 5)));
      results.get(browser.id)?.late.push(...(await measureAppearing(browser, 200, 3)));
    }
  }
  const tabs = await Promise.all(browsers.map(openBusyMail));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, tab] of tabs.entries()) {
      const id = browsers[index]?.id;
      if (id) results.get(id)?.mutations.push(await measureMutations(tab));
    }
  }
  await Promise.all(tabs.map((tab) => tab.close()));
  for (const browser of browsers) {
    const result = results.get(browser.id);
    if (result) result.left = await measureMemory(browser);
  }
  return results;
}

const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
const sandbox = await startSandbox();
const { all, missing } = await contenders(folder);
const browsers: BenchBrowser[] = [];
try {
  for (const contender of all) browsers.push(await BenchBrowser.start(contender, folder, sandbox.port));
  process.exitCode = report(await measure(browsers), all, missing) ? 0 : 1;
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
  await sandbox.close();
  await rm(folder, { recursive: true });
}

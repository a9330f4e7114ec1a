import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startSandbox } from '../../../sandbox/start.ts';
import { BenchBrowser } from './bench-browser.ts';
import { contenders } from './contenders.ts';
import { measureAppearing, measureMemory, measureMutations, openBusyMail } from './measure.ts';
import { inRounds } from '../rounds.ts';
import { report, type Results } from './report.ts';

/** Pages are loaded anew this often, and then measured in so many rounds. */
const batches = 4;
const rounds = Number(process.argv[2] ?? 25);

type Measure = (results: Results, browsers: readonly BenchBrowser[]) => Promise<void>;

const measureButtons: Measure = async (results, browsers) => {
  for (let batch = 0; batch < batches; batch += 1) {
    for (const browser of browsers.filter(({ id }) => !id.startsWith('none'))) {
      results.get(browser.id)?.withBody.push(...(await measureAppearing(browser, 0, 5)));
      results.get(browser.id)?.late.push(...(await measureAppearing(browser, 200, 3)));
    }
  }
};

const measureLoad: Measure = async (results, browsers) => {
  for (let batch = 0; batch < batches; batch += 1) {
    const tabs = await Promise.all(
      browsers.map(async (browser) => ({ id: browser.id, tab: await openBusyMail(browser) })),
    );
    const of = await inRounds(tabs, rounds, ({ tab }) => measureMutations(tab));
    for (const { id, tab } of tabs) {
      results.get(id)?.mutations.push(...of(id));
      await tab.close();
    }
  }
};

const measureLeft: Measure = async (results, browsers) => {
  for (const browser of browsers) {
    const result = results.get(browser.id);
    if (result) result.left = await measureMemory(browser);
  }
};

const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
const sandbox = await startSandbox();
const { all, missing } = await contenders(folder);
const browsers: BenchBrowser[] = [];
try {
  for (const contender of all) browsers.push(await BenchBrowser.start(contender, folder, sandbox.port));
  const results: Results = new Map(
    all.map(({ id }) => [id, { withBody: [], late: [], mutations: [], left: undefined }]),
  );
  for (const measure of [measureButtons, measureLoad, measureLeft]) await measure(results, browsers);
  process.exitCode = report(results, all, missing) ? 0 : 1;
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
  await sandbox.close();
  await rm(folder, { recursive: true });
}

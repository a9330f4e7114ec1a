import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import type { browser } from 'wxt/browser';
import { startSandbox } from '../../../sandbox/start.ts';
import { NotificationServer } from '../../support/desktop/notification-server.ts';
import { Extension } from '../../support/e2e/chromium/extension.ts';
import { team } from '../presence/contender.ts';
import type { Row } from '../row.ts';
import { inRounds } from '../rounds.ts';
import { estimate, ratios } from '../statistics.ts';
import { writeBare } from './bare.ts';
import { measureMinutes } from './minute.ts';

// What runs inside an extension's page.
declare const chrome: typeof browser;

/** How many rounds are measured, after one that is not counted, and of how many minutes each. */
const ROUNDS = 9;
const MINUTES = 2;

/** Processor time of an idle minute, against an extension that makes the same one request and nothing else. */
export async function rows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
  const sandbox = await startSandbox();
  sandbox.eyeson.addTeam(team);
  for (let n = 0; n < 10; n += 1) sandbox.eyeson.addRoom({ key: team.key, name: `Room ${n}` });
  await build({ root: new URL('../../..', import.meta.url).pathname, outDir: folder });
  const bare = await writeBare(join(folder, 'bare'));
  const extensions: Extension[] = [];
  const install = async (name: string, path: string): Promise<Extension> => {
    const place = { profile: join(folder, `${name}-profile`), port: sandbox.port, build: path } as const;
    const desktop = await NotificationServer.start();
    const extension = await Extension.install({ ...place, locale: 'en', colorScheme: 'light' }, desktop);
    extensions.push(extension);
    return extension;
  };
  try {
    const ours = await install('ours', join(folder, 'chrome-mv3'));
    await ours.connect({ key: team.key });
    await ours.ask('rooms.refresh');
    const [floor, again] = [await install('bare', bare), await install('again', bare)];
    for (const each of [floor, again]) {
      const page = await each.console();
      await page.evaluate((key) => chrome.storage.local.set({ key }), team.key);
    }
    for (const { context } of extensions) {
      await closeOthers(context.pages());
      // A browser without a tab would quit.
      await context.newPage();
    }
    const all = [
      { id: 'ours', extension: ours },
      { id: 'floor', extension: floor },
      { id: 'again', extension: again },
    ] as const;
    const measure = ({ extension }: (typeof all)[number]) => measureMinutes(extension, MINUTES);
    await inRounds(all, 1, measure);
    // One after the other: on few cores, those who work at once slow each other down.
    const of = await inRounds(all, ROUNDS, measure);
    return [
      {
        name: 'an idle minute of the whole browser : one with the same request alone',
        unit: 'ms',
        ours: estimate(of('ours')).middle,
        against: estimate(of('floor')).middle,
        ratio: estimate(ratios(of('ours'), of('floor'))),
        floor: estimate(ratios(of('again'), of('floor'))),
        goal: 1.1,
      },
    ];
  } finally {
    for (const extension of extensions) {
      await extension.close();
      await extension.desktop.close();
    }
    await sandbox.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  }
}

/** Closes what opened by itself at the installation. */
async function closeOthers(pages: { url(): string; close(): Promise<void> }[]): Promise<void> {
  for (const page of pages) if (!page.url().endsWith('manifest.json')) await page.close();
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../sandbox/start.ts';
import { Extension } from './chromium/extension.ts';
import type { LaunchOptions } from './chromium/launch.ts';
import { Desktop } from './desktop/desktop.ts';

type World = Pick<LaunchOptions, 'port' | 'locale' | 'colorScheme'>;

interface Fixtures {
  /**
   * The extension, just installed in a fresh profile; the sandbox knows `team` and nothing else.
   * `test.use({ locale, colorScheme })` hold for it.
   */
  extension: Extension;
  /** The same at less cost: `sharedExtension`, its account forgotten and its tabs closed. */
  reusedExtension: Extension;
}

interface WorkerFixtures {
  /** Eyeson, Gmail and Calendar as local look-alikes. */
  sandbox: Sandbox;
  /** One installation for all tests of a worker, for tables of many small cases that leave nothing behind. */
  sharedExtension: Extension;
}

/** The team that the sandbox knows. */
export const team = { key: 'sEcReT-0f-tHe-TeStErS', name: 'Testers' };

async function install(world: World, use: (extension: Extension) => Promise<void>): Promise<void> {
  const build = join(process.env.EXTENSION_BUILDS ?? '', 'chrome-mv3');
  const profile = await mkdtemp(join(tmpdir(), 'permalinks-profile-'));
  const desktop = await Desktop.start();
  const extension = await Extension.install({ ...world, profile, build }, desktop);
  await use(extension);
  await extension.close();
  await desktop.close();
  await rm(profile, { recursive: true, maxRetries: 5 });
}

function reset({ eyeson }: Sandbox): void {
  eyeson.reset();
  eyeson.addTeam(team);
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sandbox: [
    async ({}, use) => {
      const sandbox = await startSandbox();
      sandbox.eyeson.addTeam(team);
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  extension: async ({ sandbox, locale, colorScheme }, use) => {
    reset(sandbox);
    const world = { port: sandbox.port, locale: locale ?? 'en', colorScheme: colorScheme ?? 'light' };
    await install(world, use);
  },
  reusedExtension: async ({ sandbox, sharedExtension }, use) => {
    const blank = await sharedExtension.console();
    reset(sandbox);
    await use(sharedExtension);
    await sharedExtension.ask('account.forget');
    for (const page of sharedExtension.context.pages()) if (page !== blank) await page.close();
    sharedExtension.desktop.appeared.length = 0;
  },
  sharedExtension: [
    async ({ sandbox }, use) => install({ port: sandbox.port, locale: 'en', colorScheme: 'light' }, use),
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';

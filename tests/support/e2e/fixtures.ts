import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../../sandbox/start.ts';
import { serveEditors } from '../../editors/serve.ts';
import { Extension } from './chromium/extension.ts';
import type { LaunchOptions } from './chromium/launch.ts';
import { NotificationServer } from '../desktop/notification-server.ts';

type World = Pick<LaunchOptions, 'port' | 'locale' | 'colorScheme'>;

interface Fixtures {
  /** The extension with nothing left of the test before, neither here nor in the sandbox: it knows `team` alone. */
  extension: Extension;
  /** The same, just installed in a fresh profile, at some cost. `test.use({ locale, colorScheme })` hold for it. */
  freshExtension: Extension;
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
  const desktop = await NotificationServer.start();
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
      const sandbox = await startSandbox({ also: serveEditors });
      sandbox.eyeson.addTeam(team);
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  freshExtension: async ({ sandbox, locale, colorScheme }, use) => {
    reset(sandbox);
    const world = { port: sandbox.port, locale: locale ?? 'en', colorScheme: colorScheme ?? 'light' };
    await install(world, use);
  },
  extension: async ({ sandbox, sharedExtension }, use) => {
    reset(sandbox);
    await use(sharedExtension);
    await sharedExtension.clear();
  },
  sharedExtension: [
    async ({ sandbox }, use) => install({ port: sandbox.port, locale: 'en', colorScheme: 'light' }, use),
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';

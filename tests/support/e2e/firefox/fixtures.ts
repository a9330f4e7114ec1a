import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, team } from '../fixtures.ts';
import { NotificationServer } from '../../desktop/notification-server.ts';
import { FirefoxExtension } from './extension.ts';

interface Fixtures {
  /** The extension with nothing left of the test before; the sandbox knows `team` and nothing else. */
  firefox: FirefoxExtension;
  /** The same, just installed in a fresh profile, at some cost. */
  freshFirefox: FirefoxExtension;
}

interface WorkerFixtures {
  /** One installation for all tests of a worker. */
  sharedFirefox: FirefoxExtension;
}

async function install(port: number, use: (firefox: FirefoxExtension) => Promise<void>): Promise<void> {
  const build = join(process.env.EXTENSION_BUILDS ?? '', 'firefox-mv2');
  const profile = await mkdtemp(join(tmpdir(), 'permalinks-firefox-'));
  const desktop = await NotificationServer.start();
  const firefox = await FirefoxExtension.install({ profile, port, build, desktop });
  await use(firefox);
  await firefox.close();
  await desktop.close();
  await rm(profile, { recursive: true, maxRetries: 5 });
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedFirefox: [({ sandbox }, use) => install(sandbox.port, use), { scope: 'worker', timeout: 60_000 }],
  firefox: async ({ sandbox, sharedFirefox }, use) => {
    sandbox.eyeson.reset();
    sandbox.eyeson.addTeam(team);
    await use(sharedFirefox);
    await sharedFirefox.clear();
  },
  freshFirefox: ({ sandbox }, use) => {
    sandbox.eyeson.reset();
    sandbox.eyeson.addTeam(team);
    return install(sandbox.port, use);
  },
});

export { expect, team } from '../fixtures.ts';

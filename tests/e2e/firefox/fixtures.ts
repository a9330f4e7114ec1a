import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, team } from '../fixtures.ts';
import { Desktop } from '../desktop/desktop.ts';
import { FirefoxExtension } from './extension.ts';

interface Fixtures {
  /** The extension, just installed in a fresh Firefox profile; the sandbox knows `team` and nothing else. */
  firefox: FirefoxExtension;
}

export const test = base.extend<Fixtures>({
  firefox: async ({ sandbox }, use) => {
    sandbox.eyeson.reset();
    sandbox.eyeson.addTeam(team);
    const build = join(process.env.EXTENSION_BUILDS ?? '', 'firefox-mv2');
    const profile = await mkdtemp(join(tmpdir(), 'permalinks-firefox-'));
    const desktop = await Desktop.start();
    const firefox = await FirefoxExtension.install({ profile, port: sandbox.port, build, desktop });
    await use(firefox);
    await firefox.close();
    await desktop.close();
    await rm(profile, { recursive: true, maxRetries: 5 });
  },
});

export { expect, team } from '../fixtures.ts';

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { Extension } from '../../tests/support/e2e/chromium/extension.ts';
import { NotificationServer } from '../../tests/support/desktop/notification-server.ts';

/** The local Eyeson with a few rooms, and a browser with the extension, signed in to it. */
export interface World extends AsyncDisposable {
  sandbox: Sandbox;
  extension: Extension;
}

const team = { key: 'the-key-of-the-sandbox', name: 'Sandbox team' };

/** With `headless`, notifications can be asked for; otherwise they come on the real desktop. */
export async function openWorld({ headless }: { headless: boolean }): Promise<World> {
  const opened = new AsyncDisposableStack();
  try {
    const sandbox = await startSandbox();
    opened.defer(() => sandbox.close());
    const { eyeson } = sandbox;
    eyeson.addTeam(team);
    for (const name of ['Support', 'Interview', 'Weekly sync'])
      eyeson.addRoom({ key: team.key, name, hosts: ['You'] });

    const profile = await mkdtemp(join(tmpdir(), 'permalinks-tour-'));
    opened.defer(() => rm(profile, { recursive: true, maxRetries: 5 }));
    const desktop = headless ? await NotificationServer.start() : undefined;
    if (desktop) opened.defer(() => desktop.close());
    const { locale } = Intl.DateTimeFormat().resolvedOptions();
    const build = resolve('.output/chrome-mv3');
    const extension = await Extension.install(
      { profile, build, port: sandbox.port, locale, colorScheme: 'no-preference', headless },
      desktop,
    );
    opened.defer(() => extension.close());
    await extension.connect({ key: team.key, name: 'You' });
    await extension.ask('rooms.refresh');
    return { sandbox, extension, [Symbol.asyncDispose]: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

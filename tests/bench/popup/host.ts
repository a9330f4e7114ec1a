import { join } from 'node:path';
import { NotificationServer } from '../../support/desktop/notification-server.ts';
import { Extension } from '../../support/e2e/chromium/extension.ts';
import type { Sandbox } from '../../../sandbox/start.ts';
import { watchPaints } from '../paints.ts';

/** Where a host's browser runs: the folder of its profile, the build that it has, the world around it. */
export interface Place {
  folder: string;
  build: string;
  sandbox: Sandbox;
}

/** A host with so many rooms, in a browser of their own. */
export interface Host {
  key: string;
  extension: Extension;
}

/** Starts a browser whose host has a team with so many rooms, and is not connected yet. */
export async function start(name: string, rooms: number, place: Place): Promise<Host> {
  const { folder, build, sandbox } = place;
  const key = `KEY-OF-${name.toUpperCase().replaceAll(' ', '-')}`;
  // The most that a page may ask for: with less, a list of ten thousand has too many pages to be read whole.
  sandbox.eyeson.switches.largestLimit = 100;
  sandbox.eyeson.addTeam({ key, name });
  for (let n = 0; n < rooms; n += 1) sandbox.eyeson.addRoom({ key, name: `Room ${n}` });
  const profile = join(folder, `${name}-profile`);
  const where = { profile, port: sandbox.port, build, locale: 'en', colorScheme: 'light' } as const;
  const extension = await Extension.install(where, await NotificationServer.start());
  const page = await extension.console();
  // The options, which came by themselves, would read along.
  for (const other of extension.context.pages()) if (other !== page) await other.close();
  await extension.context.addInitScript(watchPaints);
  return { key, extension };
}

/** Connects their team and reads its rooms. */
export async function connect({ key, extension }: Host): Promise<void> {
  await extension.connect({ key });
  // It answers when the reading that runs is over.
  await extension.ask('rooms.refresh');
}

/** Ends their browser. */
export async function end({ extension }: Host): Promise<void> {
  await extension.close();
  await extension.desktop.close();
}

import { join } from 'node:path';
import { NotificationServer } from '../../support/desktop/notification-server.ts';
import { Extension } from '../../support/e2e/chromium/extension.ts';
import type { Sandbox } from '../../../sandbox/start.ts';
import { watchPaints } from '../paints.ts';
import { countWrites } from './writes.ts';

/** A host with so many rooms, in a browser of their own. */
export interface Host {
  name: string;
  rooms: number;
  extension: Extension;
  /** Milliseconds that the first reading of all rooms took, and the next one. */
  sync: { first: number; second: number };
  /** Writes to the rooms in each of them. */
  writes: { first: number; second: number };
}

/** Starts their browser, connects their team and reads its rooms twice. */
export async function start(
  name: string,
  rooms: number,
  { folder, build, sandbox }: { folder: string; build: string; sandbox: Sandbox },
): Promise<Host> {
  const key = `KEY-OF-${name.toUpperCase().replaceAll(' ', '-')}`;
  sandbox.eyeson.addTeam({ key, name });
  for (let n = 0; n < rooms; n += 1) sandbox.eyeson.addRoom({ key, name: `Room ${n}` });
  const profile = join(folder, `${name}-profile`);
  const place = { profile, port: sandbox.port, build, locale: 'en', colorScheme: 'light' } as const;
  const extension = await Extension.install(place, await NotificationServer.start());
  const page = await extension.console();
  // The options, which came by themselves, would read along.
  for (const other of extension.context.pages()) if (other !== page) await other.close();
  const sync = async (begin: () => Promise<void>) => {
    const writes = await countWrites(page);
    const begun = performance.now();
    await begin();
    // It answers when the reading that runs is over, or reads once.
    await extension.ask('rooms.refresh');
    const took = performance.now() - begun;
    return { took, writes: await writes() };
  };
  const first = await sync(() => extension.connect({ key }));
  const second = await sync(() => Promise.resolve());
  await extension.context.addInitScript(watchPaints);
  return {
    name,
    rooms,
    extension,
    sync: { first: first.took, second: second.took },
    writes: { first: first.writes, second: second.writes },
  };
}

/** Ends their browser. */
export async function end({ extension }: Host): Promise<void> {
  await extension.close();
  await extension.desktop.close();
}

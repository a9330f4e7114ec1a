import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { browser } from 'wxt/browser';
import { Extension } from '../../support/e2e/chromium/extension.ts';
import { NotificationServer } from '../../support/desktop/notification-server.ts';
import type { Sandbox } from '../../../sandbox/start.ts';

// What runs inside an extension's page.
declare const chrome: typeof browser;

export const team = { key: 'KEY-OF-THE-BENCH', name: 'Bench' };

/** One way to hear of guests, in a browser of its own with a desktop of its own. */
export interface Contender {
  name: 'this extension' | 'one poll a room';
  extension: Extension;
  /** Lets it know these rooms; this extension knows all of its team, or, where there are to be none, nothing. */
  know(rooms: string[]): Promise<void>;
}

interface Place {
  folder: string;
  sandbox: Sandbox;
  build: string;
  name: Contender['name'];
}

/** Starts a browser with one of them. */
export async function start({ folder, sandbox, build, name }: Place): Promise<Contender> {
  const profile = join(folder, `${name}-profile`);
  const place = { profile, port: sandbox.port, build, locale: 'en', colorScheme: 'light' } as const;
  const extension = await Extension.install(place, await NotificationServer.start());
  const know = {
    'this extension': async (rooms: string[]) => {
      await extension.clear();
      if (rooms.length === 0) return;
      await extension.connect({ key: team.key });
      await extension.ask('rooms.refresh');
    },
    'one poll a room': async (rooms: string[]) => {
      const page = await extension.console();
      await page.evaluate((known) => chrome.storage.local.set(known), { key: team.key, rooms });
    },
  }[name];
  return { name, extension, know };
}

/** Ten thousand polls take minutes, in milliseconds. */
const PATIENCE = 10 * 60_000;

/** Resolves when this holds; it looks every so many milliseconds. */
export async function until(holds: () => boolean, beat = 1): Promise<void> {
  const limit = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > limit) throw new Error(`still not so: ${holds.toString()}`);
    await pause(beat);
  }
}

/** Lets a minute be over, and waits until all that is asked for then is answered. */
export async function ringAndSettle({ extension }: Contender, { eyeson }: Sandbox): Promise<void> {
  const before = eyeson.requests.all().length;
  await extension.ringAlarms();
  const page = await extension.console();
  await page.evaluate(async () => {
    const isDue = async () =>
      (await chrome.alarms.getAll()).some(({ scheduledTime }) => scheduledTime <= Date.now());
    while (await isDue()) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await until(() => eyeson.requests.all().length > before);
  // To look through ten thousand requests all the time would slow down their answers.
  for (let seen = 0; seen !== eyeson.requests.all().length;) {
    seen = eyeson.requests.all().length;
    await until(() => eyeson.requests.all().every(({ status }) => status !== null), 50);
    await pause(100);
  }
}

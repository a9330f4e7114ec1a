import type { browser } from 'wxt/browser';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import type { Sandbox } from '../../sandbox/start.ts';

// What runs inside an extension's page.
declare const chrome: typeof browser;

const isForeseen = async (extension: Extension): Promise<boolean> => {
  const page = await extension.console();
  return page.evaluate(async () => 'idleUntil' in (await chrome.storage.session.get('idleUntil')));
};

/** Lets one minute be over, in which the browser has stopped the worker. */
async function passMinute(extension: Extension, { eyeson }: Sandbox): Promise<void> {
  await extension.killWorker();
  eyeson.requests.clear();
  await extension.ringAlarms();
  await eyeson.requests.waitFor(/GET \/rooms\?/);
}

/** A team at rest, after a minute with the complete work. */
async function rest(extension: Extension, sandbox: Sandbox): Promise<string> {
  const { id } = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  await passMinute(extension, sandbox);
  await expect.poll(() => isForeseen(extension)).toBe(true);
  return id;
}

const checkedAt = async (extension: Extension) => (await extension.rows('status'))[0]?.checkedAt;

test('a minute in which nothing happens is one request, and the time of it', async ({
  extension,
  sandbox,
}) => {
  await rest(extension, sandbox);
  const before = await checkedAt(extension);
  const page = await extension.console();
  const told = page.evaluate(
    () =>
      new Promise((resolve) => {
        const channel = new BroadcastChannel('x-storagemutated-1');
        channel.addEventListener('message', ({ data }) => resolve(Object.keys(data)));
      }),
  );
  await passMinute(extension, sandbox);
  await expect.poll(() => checkedAt(extension)).not.toBe(before);
  expect(await told).toEqual(['idb://permalinks/status/']);
  expect(sandbox.eyeson.requests.all().map(({ path }) => path)).toEqual(['/rooms?page=1']);
  expect(await isForeseen(extension)).toBe(true);
});

test('a guest who comes while nothing was to be done is told of within the minute', async ({
  extension,
  sandbox,
}) => {
  const id = await rest(extension, sandbox);
  await passMinute(extension, sandbox);
  sandbox.eyeson.start(id);
  sandbox.eyeson.enter(id, { name: 'Anna', guest: true });
  await passMinute(extension, sandbox);
  await expect
    .poll(() => extension.desktop.notifications().map(({ title }) => title))
    .toEqual(['Anna is waiting']);
});

test('a key that Eyeson no longer knows is said within the minute', async ({ extension, sandbox }) => {
  await rest(extension, sandbox);
  sandbox.eyeson.faults.add({ match: /GET \/rooms\?/, do: { status: 401 } });
  await passMinute(extension, sandbox);
  await expect.poll(async () => (await extension.badge()).text).toBe('!');
});

test('whatever else comes is answered by the first worker, and each minute is a complete one again', async ({
  extension,
  sandbox,
}) => {
  await rest(extension, sandbox);
  await extension.killWorker();
  // Not by the protocol’s own sender, which would ask a second time.
  expect(await extension.ask('rooms.refresh')).toMatchObject({ ok: true });
  expect(await isForeseen(extension)).toBe(false);
});

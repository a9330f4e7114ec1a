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

const lookedAt = async (extension: Extension): Promise<unknown> => {
  const page = await extension.console();
  return page.evaluate(async () => (await chrome.storage.session.get('lookedAt')).lookedAt);
};

/** Lets the database have no look since then; an idle minute leaves it so for an hour. */
async function setLastCheck(extension: Extension, checkedAt: number): Promise<void> {
  const page = await extension.console();
  await page.evaluate(async (checkedAt) => {
    const opened = indexedDB.open('permalinks');
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const store = opened.result.transaction('status', 'readwrite').objectStore('status');
    const all = store.getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    for (const status of all.result) store.put({ ...status, checkedAt });
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    opened.result.close();
  }, checkedAt);
}

test('a minute in which nothing happens is one request, and the time of it', async ({
  extension,
  sandbox,
}) => {
  await rest(extension, sandbox);
  const page = await extension.console();
  await page.evaluate(() => {
    const told: string[] = [];
    chrome.storage.session.onChanged.addListener((changes) => told.push(...Object.keys(changes)));
    Object.assign(window, { told });
  });
  // A minute in which something else comes to the worker is a complete one, and the next one is idle.
  await expect(async () => {
    const [status, before] = [await extension.rows('status'), await lookedAt(extension)];
    await passMinute(extension, sandbox);
    await expect.poll(() => lookedAt(extension), { timeout: 3000 }).not.toBe(before);
    expect(sandbox.eyeson.requests.all().map(({ path }) => path)).toEqual(['/rooms?page=1']);
    expect(await extension.rows('status')).toEqual(status);
  }).toPass();
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toContain('lookedAt');
  expect(await isForeseen(extension)).toBe(true);
});

test('the popup never says of the look of such a minute that it is old', async ({ extension, sandbox }) => {
  await rest(extension, sandbox);
  await expect(async () => {
    await setLastCheck(extension, Date.now() - 3_000_000);
    await passMinute(extension, sandbox);
    await expect.poll(() => lookedAt(extension), { timeout: 3000 }).toBeDefined();
  }).toPass();
  // What the popup asks for itself comes too late to help.
  sandbox.eyeson.faults.add({ match: /GET \/rooms\?/, do: 'hang' });
  const popup = await extension.context.newPage();
  await popup.addInitScript(() => {
    const said = new Set<string>();
    const read = () =>
      said.add(/(Last u|U)pdated .*|Not updated yet/.exec(document.body?.innerText ?? '')?.[0] ?? '');
    new MutationObserver(read).observe(document, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { said });
  });
  await popup.goto(extension.url('popup.html'));
  await expect(popup.getByText('Updated just now')).toBeVisible();
  const said = await popup.evaluate(() => [...(window as unknown as { said: Set<string> }).said]);
  expect(said.filter(Boolean)).toEqual(['Updated just now']);
  await popup.close();
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

import type { browser } from 'wxt/browser';
import type { RoomView } from '../../sandbox/eyeson/view.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { holdTimers, jump } from '../support/e2e/chromium/clock.ts';
import { GuestTab } from '../support/e2e/chromium/guest-tab.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { hostLinkOf } from '../support/e2e/host-link.ts';
import type { Sandbox } from '../../sandbox/start.ts';

// What runs inside an extension's page.
declare const chrome: typeof browser;

/** A room that runs, in an extension that knows it. */
async function running(extension: Extension, { eyeson }: Sandbox): Promise<RoomView> {
  const room = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect({ key: team.key });
  eyeson.start(room.id);
  await extension.ask('rooms.refresh');
  return room;
}

const titles = ({ desktop }: Extension) => desktop.notifications().map(({ title }) => title);
const alarms = async (extension: Extension) => {
  const page = await extension.console();
  return page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
};
const badge = async (extension: Extension) => (await extension.badge()).text;

test('a guest who waits is told of by name, and a click joins as host', async ({ extension, sandbox }) => {
  const room = await running(extension, sandbox);
  sandbox.eyeson.enter(room.id, { name: 'Anna', guest: true });
  await expect
    .poll(() => extension.desktop.notifications())
    .toEqual([
      { title: 'Anna is waiting', message: 'Weekly sync', buttons: ['Join meeting', 'Remind me in 5 min'] },
    ]);
  await expect.poll(() => badge(extension)).toBe('1');

  const joined = extension.context.waitForEvent('page');
  extension.desktop.click('Anna is waiting');
  const page = await joined;
  await page.waitForURL(/app\.eyeson\.team\/permalink/);
  expect(page.url()).toBe(room.hosts[0]?.link);
});

test('Eyeson’s own guests are told of, told that the host comes, and listed as missed when they leave', async ({
  extension,
  sandbox,
}) => {
  const room = await running(extension, sandbox);
  await extension.change({ secondButton: 'tell' });
  const anna = await GuestTab.enter(extension, room.guestLink, 'Anna');
  await expect.poll(() => titles(extension)).toEqual(['Anna is waiting']);
  const ben = await GuestTab.enter(extension, room.guestLink, 'Ben');
  await expect.poll(() => titles(extension)).toEqual(['Anna and 1 other guest are waiting']);
  await expect.poll(() => badge(extension)).toBe('2');

  const line = 'I’ll be with you in 2 minutes';
  extension.desktop.click('Anna and 1 other guest are waiting', 'Message guests');
  await expect(anna.sees(line)).toBeVisible();
  await expect(ben.sees(line)).toBeVisible();
  await expect
    .poll(() => extension.desktop.notifications())
    .toMatchObject([
      { message: `Sent to the meeting chat: ${line}`, buttons: ['Join meeting', 'Remind me in 5 min'] },
    ]);
  expect(await badge(extension)).toBe('2');

  await anna.leave();
  await expect.poll(() => titles(extension)).toEqual(['Ben is waiting']);
  const host = sandbox.eyeson.enter(room.id, { name: 'Hanna Host', guest: false });
  await expect.poll(() => titles(extension)).toEqual([]);
  await expect.poll(() => badge(extension)).toBe('');
  sandbox.eyeson.leave(host);
  await ben.leave();
  expect(await extension.missed()).toEqual(['Anna']);
});

test('a host who is away for a moment is told of new guests only, and of those they have met after two minutes', async ({
  extension,
  sandbox,
}) => {
  const room = await running(extension, sandbox);
  const enter = (name: string, guest: boolean) => sandbox.eyeson.enter(room.id, { name, guest });
  const host = enter('Hanna Host', false);
  await extension.ask('rooms.refresh');
  enter('Carla', true);
  await extension.ask('rooms.refresh');
  sandbox.eyeson.leave(host);
  const ben = enter('Ben', true);
  await expect.poll(() => titles(extension)).toEqual(['Ben is waiting']);
  await expect.poll(() => badge(extension)).toBe('1');
  sandbox.eyeson.leave(ben);
  await expect.poll(() => titles(extension)).toEqual([]);

  const wake = await jump(extension);
  await extension.ringAlarms();
  await expect.poll(() => titles(extension)).toEqual(['Carla is waiting']);
  await expect.poll(() => badge(extension)).toBe('1');
  await wake();
  expect(await extension.missed()).toEqual(['Ben']);
});

test('two minutes after the host has left it is noticed without a word from Eyeson, by a worker that was killed', async ({
  extension,
  sandbox,
}) => {
  const room = await running(extension, sandbox);
  const host = sandbox.eyeson.enter(room.id, { name: 'Hanna Host', guest: false });
  await extension.ask('rooms.refresh');
  sandbox.eyeson.enter(room.id, { name: 'Carla', guest: true });
  await extension.ask('rooms.refresh');
  sandbox.eyeson.leave(host);
  await expect.poll(() => alarms(extension)).toContain('host-away');
  await extension.killWorker();
  sandbox.eyeson.faults.add({ match: /./, do: { status: 503 } });
  const wake = await jump(extension);
  await extension.ringAlarms();
  await expect.poll(() => titles(extension)).toEqual(['Carla is waiting']);
  await wake();
  sandbox.eyeson.faults.clear();
});

test('nobody is shown of 100 guests who came and went while frames arrive in the other order', async ({
  extension,
  sandbox,
}) => {
  const room = await running(extension, sandbox);
  await expect.poll(() => sandbox.eyeson.subscribers(room.id)).toBe(1);
  sandbox.eyeson.switches.observerOrder = 'swapped';
  for (let n = 0; n < 100; n++) {
    sandbox.eyeson.leave(sandbox.eyeson.enter(room.id, { name: `Guest ${n}`, guest: true }));
  }
  await expect.poll(async () => (await extension.missed()).length).toBe(100);
  await expect.poll(() => badge(extension)).toBe('');
  await expect.poll(() => titles(extension)).toEqual([]);
});

test('in quiet hours and in a muted room nobody is told of, but they count in the badge', async ({
  extension,
  sandbox,
}) => {
  const room = await running(extension, sandbox);
  const always = Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].map((day) => [day, { from: '00:00', to: '00:00' }]),
  );
  await extension.change({ quietHours: { zone: '', days: always } });
  sandbox.eyeson.enter(room.id, { name: 'Anna', guest: true });
  await expect.poll(() => badge(extension)).toBe('1');
  expect(extension.desktop.appeared).toEqual([]);

  await extension.ask('room.updateMetadata', { roomId: room.id, marks: { muted: true } });
  await extension.change({ quietHours: { zone: '', days: {} } });
  sandbox.eyeson.enter(room.id, { name: 'Ben', guest: true });
  await expect.poll(() => badge(extension)).toBe('2');
  expect(extension.desktop.appeared).toEqual([]);

  await extension.ask('room.updateMetadata', { roomId: room.id, marks: { muted: null } });
  await expect.poll(() => titles(extension)).toEqual(['Anna and 1 other guest are waiting']);
});

test('while the popup is open, what starts elsewhere is seen within half a minute', async ({
  extension,
  sandbox,
}) => {
  const room = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect({ key: team.key });
  const popup = await extension.context.newPage();
  const passHalfAMinute = await holdTimers(popup, 30_000);
  await popup.goto(extension.url('popup.html'));
  await expect(popup.getByRole('listitem', { name: 'Weekly sync' })).toBeVisible();
  // The poll of the popup's start must not be the one that is to see the meeting.
  await sandbox.eyeson.requests.waitFor('GET /rooms');
  await extension.ask('rooms.refresh');
  sandbox.eyeson.start(room.id);
  sandbox.eyeson.enter(room.id, { name: 'Anna', guest: true });
  await passHalfAMinute();
  await expect.poll(() => titles(extension)).toEqual(['Anna is waiting']);
});

test('a notification that is put off goes, and they still count', async ({ extension, sandbox }) => {
  const room = await running(extension, sandbox);
  sandbox.eyeson.enter(room.id, { name: 'Anna', guest: true });
  await expect.poll(() => titles(extension)).toEqual(['Anna is waiting']);
  extension.desktop.click('Anna is waiting', 'Remind me in 5 min');
  await expect.poll(() => titles(extension)).toEqual([]);
  expect(await badge(extension)).toBe('1');
});

test('guests are told of when the worker was killed, and again when the browser was started anew', async ({
  extension,
  sandbox,
}) => {
  const room = await running(extension, sandbox);
  await extension.killWorker();
  sandbox.eyeson.enter(room.id, { name: 'Anna', guest: true });
  await extension.ringAlarms();
  await expect.poll(() => titles(extension)).toEqual(['Anna is waiting']);
  await extension.restartBrowser();
  await expect.poll(() => titles(extension)).toEqual(['Anna is waiting']);
  await expect.poll(() => badge(extension)).toBe('1');
});

test('an open door starts the meeting again after each shutdown, through a death of the worker and of the browser, until a host is in', async ({
  extension,
  sandbox,
}) => {
  const room = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  const starts = () => sandbox.eyeson.rooms().find(({ id }) => id === room.id)?.starts;
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const now = Date.now();
  await extension.ask('door.open', { roomId: room.id, from: now, until: now + 3_600_000 });
  await expect.poll(starts).toBe(1);
  const mishaps = [() => extension.killWorker(), () => extension.restartBrowser()];
  for (const [times, mishap] of mishaps.entries()) {
    await mishap();
    sandbox.eyeson.clock.advance(2 * 60_000 + 1_000);
    await extension.ringAlarms();
    await expect.poll(starts).toBe(times + 2);
  }
  const popup = await extension.openPopup();
  const row = popup.getByRole('listitem', { name: 'Weekly sync' });
  await expect(row).toContainText('3 starts');
  sandbox.eyeson.enter(room.id, { name: 'Anna', guest: true });
  await expect.poll(() => titles(extension)).toEqual(['Anna is waiting']);
  const host = sandbox.eyeson.enter(room.id, { name: 'Hanna Host', guest: false });
  await expect.poll(() => titles(extension)).toEqual([]);
  await expect(row).not.toContainText('3 starts');
  sandbox.eyeson.leave(host);
  sandbox.eyeson.stop(room.id);
  await extension.ringAlarms();
  await extension.ask('rooms.refresh');
  expect(starts()).toBe(3);
});

test('a reminder whose time has come is told of once, and a click starts the meeting', async ({
  extension,
  sandbox,
}) => {
  const room = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  await extension.ask('reminder.add', { roomId: room.id, at: Date.now(), title: 'Design review' });
  await extension.ringAlarms();
  const title = 'Guests can’t join “Weekly sync” until you start the meeting';
  const told = { title, message: 'Design review', buttons: ['Start meeting'] };
  await expect.poll(() => extension.desktop.notifications()).toEqual([told]);
  await extension.killWorker();
  await extension.ringAlarms();
  expect(extension.desktop.appeared).toEqual([title]);
  const started = extension.context.waitForEvent('page');
  extension.desktop.click(title, 'Start meeting');
  await (await started).waitForURL(hostLinkOf(room));
});

test('a weekly reminder comes minutes before its time by an alarm of its own, and again a week later', async ({
  extension,
  sandbox,
}) => {
  const room = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const at = Date.now() + 5 * 60_000 + 3_000;
  await extension.ask('reminder.add', { roomId: room.id, at, before: 5, every: 'week' });
  await expect.poll(() => alarms(extension)).toContain('reminder');
  await expect.poll(() => titles(extension)).toEqual(['“Weekly sync” starts in 5 min']);
  expect(extension.desktop.notifications()[0]).toMatchObject({ buttons: ['Start meeting'] });
  extension.desktop.dismiss('“Weekly sync” starts in 5 min');

  const wake = await jump(extension, { by: 7 * 24 * 60 * 60_000 });
  await extension.ringAlarms();
  await expect.poll(() => titles(extension)).toEqual(['“Weekly sync” starts in 5 min']);
  await wake();
});
